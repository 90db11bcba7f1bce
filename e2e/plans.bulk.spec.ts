import type { Page } from '@playwright/test'
import { crowdCounts } from '../mocks/scenarios/fleetCounts'
import { editTags, plan, selection } from './drivers/plan'
import { expect, test } from './fixtures'
import { menu } from './drivers/menu'

test.use({ scenario: 'crowd' })

const { agents, halfAgents } = crowdCounts
/** The agents without tag half. */
const others = agents - halfAgents

/** Tag requests carry at most this many agents. */
const perRequest = 100

const text = (count: number) => count.toLocaleString('en')

async function selectAllAgents(page: Page) {
  await page.goto('/agents')
  await selection(page).select('host-0001', 'host-0002')
  await selection(page)
    .button(`Select all ${text(agents)}`)
    .click()
  await expect(selection(page).root).toContainText(`All ${text(agents)} matching, as of`)
}

async function selectTaggedAgents(page: Page) {
  await page.goto('/agents?tag=half')
  await selection(page).select('host-0002', 'host-0004')
  await selection(page)
    .button(`Select all ${text(halfAgents)} matching`)
    .click()
  await expect(selection(page).root).toContainText(`All ${text(halfAgents)} matching`)
}

/** The agents whose names contain `host-0`, and those of them without tag half. */
const [some, someOthers] = [999, 500]
const someName = `Add tag half to ${someOthers} agents`

/** Plans to put tag half on a third of the agents, which takes five requests. */
async function planTagOnSome(page: Page) {
  await page.goto('/agents?search=host-0')
  await selection(page).select('host-0001', 'host-0002')
  await selection(page).button(`Select all ${some} matching`).click()
  await expect(selection(page).root).toContainText(`All ${some} matching`)
  await editTags(page, { on: ['half'] })
}

/** Plans to put tag half on all agents. Half of them have it already. */
async function planTagOnAll(page: Page) {
  await selectAllAgents(page)
  await editTags(page, { on: ['half'] })
}

const applyName = `Add tag half to ${text(others)} agents`

test('a plan over all agents but one changes exactly those', async ({ page, world }) => {
  await selectAllAgents(page)
  await page.getByRole('checkbox', { name: 'Select host-0003' }).uncheck()
  await expect(selection(page).root).toContainText('except 1')
  await editTags(page, { on: ['half'] })
  const changed = others - 1
  const { expectCounts, button, figure, results } = plan(page)
  await expectCounts({ 'will change': changed, 'no change': halfAgents, skipped: 0 })
  await button(`Add tag half to ${text(changed)} agents`).click()
  await expectCounts({ confirmed: changed, failed: 0 })
  const tagged = world.fleet.tag('half').agents
  expect(tagged.size).toBe(agents - 1)
  expect([...tagged].some(({ id }) => id === 'h0003')).toBe(false)
  await figure('confirmed').click()
  await expect(results.root.page().getByText(`1–20 of ${text(changed)}`)).toBeVisible()
})

test('a tag is removed from the agents of all pages', async ({ page, world }) => {
  await selectTaggedAgents(page)
  await editTags(page, { off: ['half'] })
  await plan(page)
    .button(`Remove tag half from ${text(halfAgents)} agents`)
    .click()
  await plan(page).expectCounts({ confirmed: halfAgents, failed: 0 })
  expect(world.fleet.tag('half').agents.size).toBe(0)
})

test('the steps of a failed request are reported and can be retried', async ({ page, world }) => {
  world.faults = [{ match: ({ write }) => write === 3, fault: { status: 500 } }]
  await planTagOnSome(page)
  const { expectCounts, button, root } = plan(page)
  await button(someName).click()
  await expectCounts({ confirmed: someOthers - perRequest, failed: perRequest })
  await expect(root.getByRole('button', { name: `Retry ${perRequest} failed` })).toBeVisible()
  await button(`Retry ${perRequest} failed`).click()
  await expectCounts({ 'will change': perRequest })
  await button(`Add tag half to ${perRequest} agents`).click()
  await expectCounts({ confirmed: perRequest, failed: 0 })
  expect(world.fleet.tag('half').agents.size).toBe(halfAgents + someOthers)
})

test('agents that entered or left the filter since the selection are offered', async ({
  page,
  world,
}) => {
  await selectTaggedAgents(page)
  const entered = ['h0001', 'h0003', 'h0005']
  const left = ['h0002']
  world.tags.addAgents('half', entered)
  world.tags.removeAgents('half', left)
  await menu(selection(page).root).choose('Upgrade')
  const { root, expectCounts } = plan(page)
  const kept = halfAgents - left.length
  await expect(root.getByText(/The list has changed since/)).toBeVisible()
  await expectCounts({ 'will change': kept })
  await root.getByRole('checkbox', { name: 'Include 3 that now match' }).check()
  await expectCounts({ 'will change': kept + entered.length })
  await root.getByRole('checkbox', { name: 'Include 1 that no longer matches' }).check()
  await expectCounts({ 'will change': kept + entered.length + left.length })
})

test('sending can be stopped, and the steps that were not sent can be continued', async ({
  page,
  world,
}) => {
  world.faults = [{ match: ({ write }) => write > 4, fault: { delay: 1500 } }]
  await planTagOnAll(page)
  const { button, figure, expectCounts } = plan(page)
  await button(applyName).click()
  await expect(figure('confirmed').or(figure('pending')).first()).toBeVisible()
  await expect.poll(() => world.writes).toBeGreaterThan(4)
  await button('Stop sending').click()
  const continueButton = button(/^Continue with [\d,]+ not sent$/)
  await expect(continueButton).toBeVisible()
  await expectCounts({ failed: 0 })
  const tagged = world.fleet.tag('half').agents.size
  expect(tagged).toBeLessThan(agents)
  world.faults = []
  await continueButton.click()
  await expectCounts({ 'will change': agents - tagged })
  await button(/^Add tag half to/).click()
  await expectCounts({ confirmed: agents - tagged })
  expect(world.fleet.tag('half').agents.size).toBe(agents)
})

test('after a reload a plan shows what was sent and sends nothing by itself', async ({
  page,
  world,
}) => {
  world.faults = [{ match: ({ write }) => write > 6, fault: { delay: 4000 } }]
  await planTagOnAll(page)
  await plan(page).button(applyName).click()
  await expect.poll(() => world.writes).toBeGreaterThan(6)
  await page.reload()
  const writes = world.writes
  world.faults = []
  await page.getByRole('button', { name: /1 plan/ }).click()
  const { root, button, expectCounts } = plan(page)
  await expect(
    root.getByText(/The page was closed or reloaded while this plan was running/),
  ).toBeVisible()
  await expect(button(/^Continue with [\d,]+ not sent$/)).toBeVisible()
  expect(world.writes).toBe(writes)
  const untagged = agents - world.fleet.tag('half').agents.size
  await button(/^Continue with/).click()
  await expectCounts({ 'will change': untagged })
  await button(/^Add tag half to/).click()
  await expectCounts({ confirmed: untagged, failed: 0 })
})

test('a second tab follows a plan and cannot run it', async ({ page, context, world }) => {
  world.faults = [{ match: ({ write }) => write > 2, fault: { delay: 2500 } }]
  await planTagOnSome(page)
  await plan(page).button(someName).click()
  await expect.poll(() => world.writes).toBeGreaterThan(2)
  const otherTab = await context.newPage()
  await otherTab.goto('/activity')
  await otherTab.getByRole('link', { name: someName }).click()
  const { root, button, expectCounts } = plan(otherTab)
  await expect(root.getByText(/This plan runs in another tab of this browser/)).toBeVisible()
  await expect(button('Stop sending')).toBeHidden()
  world.faults = []
  await expectCounts({ confirmed: someOthers, failed: 0 })
  expect(world.writes).toBe(someOthers / perRequest)
})
