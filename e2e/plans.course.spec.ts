import { expect, test } from './fixtures'
import { editTags, plan, selection } from './drivers/plan'

test.use({ scenario: 'crowd' })

/** Chooses all 5,000 and leads to the plan that puts tag half on them: half of them have it. */
const halfOnAll = async (page: Parameters<typeof plan>[0]) => {
  await page.goto('/agents')
  await selection(page).choose('host-0001', 'host-0002')
  await selection(page).button('Select all 5,000').click()
  await expect(selection(page).root).toContainText(/All 5,000 matching, taken at/)
  await editTags(page, { on: ['half'] })
}

test('all but one of 5,000 are changed, exactly those', async ({ page, world }) => {
  await page.goto('/agents')
  await selection(page).choose('host-0001', 'host-0002')
  await selection(page).button('Select all 5,000').click()
  await expect(selection(page).root).toContainText(/All 5,000 matching, taken at/)
  await page.getByRole('checkbox', { name: 'Select host-0003' }).uncheck()
  await expect(selection(page).root).toContainText('except 1')
  await editTags(page, { on: ['half'] })
  const { counts, button, figure, results } = plan(page)
  await counts({ 'will change': 2499, 'already so': 2500, skipped: 0 })
  await button('Put tag half on 2,499 agents').click()
  await counts({ confirmed: 2499, failed: 0 })
  const wearing = world.fleet.tag('half').agents
  expect(wearing.size).toBe(4999)
  expect([...wearing].some(({ id }) => id === 'h0003')).toBe(false)
  await figure('confirmed').click()
  await expect(results.root.page().getByText('1–20 of 2,499')).toBeVisible()
})

test('a tag comes off all pages, and none is left', async ({ page, world }) => {
  await page.goto('/agents?tag=half')
  await selection(page).choose('host-0002', 'host-0004')
  await selection(page).button('Select all 2,500 matching').click()
  await expect(selection(page).root).toContainText(/All 2,500 matching/)
  await editTags(page, { off: ['half'] })
  await plan(page).button('Take tag half off 2,500 agents').click()
  await plan(page).counts({ confirmed: 2500, failed: 0 })
  expect(world.fleet.tag('half').agents.size).toBe(0)
})

test('a part that fails is told apart, and tried again', async ({ page, world }) => {
  world.faults = [{ match: ({ write }) => write === 3, fault: { status: 500 } }]
  await halfOnAll(page)
  const { counts, button, root } = plan(page)
  await button('Put tag half on 2,500 agents').click()
  await counts({ confirmed: 2400, failed: 100 })
  await expect(root.getByRole('button', { name: 'Retry 100 failed' })).toBeVisible()
  await button('Retry 100 failed').click()
  await counts({ 'will change': 100 })
  await button('Put tag half on 100 agents').click()
  await counts({ confirmed: 100, failed: 0 })
  expect(world.fleet.tag('half').agents.size).toBe(5000)
})

test('what matches by the time of the plan is asked about', async ({ page, world }) => {
  await page.goto('/agents?tag=half')
  await selection(page).choose('host-0002', 'host-0004')
  await selection(page).button('Select all 2,500 matching').click()
  await expect(selection(page).root).toContainText(/All 2,500 matching/)
  world.tags.addAgents('half', ['h0001', 'h0003', 'h0005'])
  world.tags.removeAgents('half', ['h0002'])
  await selection(page).button('Upgrade').click()
  const { root, counts } = plan(page)
  await expect(root.getByText(/The list has changed since/)).toBeVisible()
  await counts({ 'will change': 2499 })
  await root.getByRole('checkbox', { name: 'Include 3 that match only now' }).check()
  await counts({ 'will change': 2502 })
  await root.getByRole('checkbox', { name: 'Include 1 that does not match any more' }).check()
  await counts({ 'will change': 2503 })
})

test('sending stops when it is told to; what was not sent is said and can be continued', async ({
  page,
  world,
}) => {
  world.faults = [{ match: ({ write }) => write > 4, fault: { delay: 1500 } }]
  await halfOnAll(page)
  const { button, figure, counts } = plan(page)
  await button('Put tag half on 2,500 agents').click()
  await expect(figure('confirmed').or(figure('not visible yet')).first()).toBeVisible()
  await expect.poll(() => world.writes).toBeGreaterThan(4)
  await button('Stop sending').click()
  const keep = button(/^Continue with [\d,]+ not sent$/)
  await expect(keep).toBeVisible()
  await counts({ failed: 0 })
  const done = world.fleet.tag('half').agents.size
  expect(done).toBeLessThan(5000)
  world.faults = []
  await keep.click()
  await plan(page).counts({ 'will change': 5000 - done })
  await button(/^Put tag half on/).click()
  await counts({ confirmed: 5000 - done })
  expect(world.fleet.tag('half').agents.size).toBe(5000)
})

test('a reload in the middle shows what was sent, and sends nothing unasked', async ({
  page,
  world,
}) => {
  world.faults = [{ match: ({ write }) => write > 6, fault: { delay: 4000 } }]
  await halfOnAll(page)
  await plan(page).button('Put tag half on 2,500 agents').click()
  await expect.poll(() => world.writes).toBeGreaterThan(6)
  await page.reload()
  const writes = world.writes
  world.faults = []
  await page.getByRole('button', { name: /1 plan/ }).click()
  const { root, button, counts } = plan(page)
  await expect(root.getByText(/The page was closed or reloaded in the middle/)).toBeVisible()
  await expect(button(/^Continue with [\d,]+ not sent$/)).toBeVisible()
  expect(world.writes).toBe(writes)
  const left = 5000 - world.fleet.tag('half').agents.size
  await button(/^Continue with/).click()
  await counts({ 'will change': left })
  await button(/^Put tag half on/).click()
  await counts({ confirmed: left, failed: 0 })
})

test('a second tab follows a plan and cannot run it', async ({ page, context, world }) => {
  world.faults = [{ match: ({ write }) => write > 2, fault: { delay: 2500 } }]
  await halfOnAll(page)
  await plan(page).button('Put tag half on 2,500 agents').click()
  await expect.poll(() => world.writes).toBeGreaterThan(2)
  const other = await context.newPage()
  await other.goto('/activity')
  await other.getByRole('link', { name: 'Put tag half on 2,500 agents' }).click()
  const there = plan(other)
  await expect(there.root.getByText(/Another tab of this browser works on this plan/)).toBeVisible()
  await expect(there.button('Stop sending')).toBeHidden()
  world.faults = []
  await there.counts({ confirmed: 2500, failed: 0 })
  expect(world.writes).toBe(25)
})
