import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { paths } from '../src/common/paths'
import { isRecord } from '../src/lib/json/json'
import type { World } from '../mocks/world/World'
import { rewriteRunners } from './drivers/runners'
import { table } from './drivers/table'
import { visit } from './drivers/visit'
import { expect, test } from './fixtures'

const list = (page: Page) => table(page, 'Runners')
const drawer = (page: Page, name: string) => page.getByRole('dialog', { name })

test('a runner opens in a drawer with an address, from the list, a link or its agent; an unknown one is told', async ({
  page,
}) => {
  await page.goto('/runners?name=nginx-access&search=web')
  await list(page).row('web-04').getByRole('link', { name: 'nginx-access' }).click()
  await expect(page).toHaveURL(/name=nginx-access&open=a04%2Fnginx-access|search=web.*open=/)
  const panel = drawer(page, 'nginx-access')
  await expect(panel.getByRole('heading', { level: 2 }).first()).toHaveText(
    'nginx-access on web-04',
  )
  await expect(panel.getByText('stopped', { exact: true })).toBeVisible()
  await expect(
    panel.getByRole('button', { name: 'Stop', exact: true }),
  ).toHaveAccessibleDescription('It is already stopped.')
  // Nothing of the page is behind the drawer, and Tab goes round in it.
  for (let stop = 0; stop < 16; stop += 1) {
    await page.keyboard.press('Tab')
    await expect(panel.locator(':focus')).toHaveCount(1)
  }
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(page).not.toHaveURL(/open=/)
  await expect(list(page).rows).toHaveCount(smallCounts.webAgents - 1)

  await visit(page, `${paths.runner('a10', 'win-service')}&name=syslog`)
  await expect(drawer(page, 'win-service')).toContainText('win-service on win-01')
  await expect(drawer(page, 'win-service').getByText('online', { exact: true })).toBeVisible()

  await visit(page, paths.runner('a01', 'nothing'))
  await expect(drawer(page, 'nothing')).toContainText('No such runner')

  await visit(page, '/agents/a01?tab=runners')
  await page.getByRole('link', { name: 'syslog' }).click()
  await expect(drawer(page, 'syslog')).toContainText('syslog on web-01')
})

test('a runner that is deleted while it is open shows its last known state', async ({
  page,
  world,
}) => {
  await page.goto(paths.runner('a10', 'win-service'))
  const panel = drawer(page, 'win-service')
  await expect(panel).toContainText('win-01')
  world.runners.remove([{ agent_id: 'a10', config_name: 'win-service' }])
  await page.getByRole('button', { name: 'Refresh', includeHidden: true }).dispatchEvent('click')
  await expect(panel).toContainText('This runner is no longer on the server.')
  await expect(panel).toContainText('win-01')
})

/** A status as a real agent wrote it. */
const recorded = (name: string): object => {
  const file = new URL(`../src/contract/fixtures/agent/status-${name}.json`, import.meta.url)
  const status: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return isRecord(status) ? status : {}
}

/** Opens a runner whose agent answers with a status. */
async function show(page: Page, world: World, status: object) {
  world.faults = [rewriteRunners((runner) => ({ ...runner, status: JSON.stringify(status) }))]
  await page.goto(paths.runner('a01', 'syslog'))
}

test('a runner shows its stages, figures and error history, and no figures that are not measured', async ({
  page,
  world,
}) => {
  const at = Date.UTC(2026, 0, 2, 3, 4, 5) * 1e6
  const stats = { success: 90, errors: 3, speed: 7, trend: 'up', last_error: 'refused' }
  const status = {
    elaspedtime: 7200,
    readDataCount: 123456,
    readspeed: 12,
    readspeed_kb: 2048,
    lag: { size: 5, sizeunit: 'records' },
    readerStats: { ...stats, errors: 0, last_error: '' },
    senderStats: { kafka: stats },
    history_errors: { send_errors: { error_slice: [{ error: 'once', timestamp: at, count: 4 }] } },
  }
  await show(page, world, status)
  const panel = drawer(page, 'syslog')
  await expect(panel).toContainText('2 hr')
  await expect(panel).toContainText('123,456')
  await expect(panel).toContainText('2 KB/s')
  await expect(panel).toContainText('5 records')
  await expect(table(page, 'Stages').row('Sender kafka')).toContainText(
    /90\s*3\s*7.*rising.*refused/,
  )
  await expect(table(page, 'Error history').row('once')).toContainText('4')

  // A transform that the agent lists twice is one row, and senders show their target.
  const written = { success: 7, errors: 0, speed: 1, trend: 'up', last_error: '' }
  const senderStats = { 'fileSender:/var/spool/out.log': written }
  await show(page, world, { ...recorded('transform-twice'), senderStats })
  const stages = table(page, 'Stages')
  await expect(stages.rows).toHaveCount(5)
  await expect(stages.row('Transform date-0')).toContainText('348')
  await expect(stages.row('Sender file')).toContainText('/var/spool/out.log')
  await expect(panel).toContainText(/Errors since start\s*696/)

  // What a stopped or a metric runner does not measure is not shown as zero.
  await show(page, world, recorded('stopped'))
  await expect(panel).toContainText('Figures are not measured while the runner is stopped.')
  await expect(panel.getByText('Records read since start')).toBeHidden()
  await show(page, world, recorded('metrics'))
  await expect(panel).toContainText(/Records read since start\s*34/)
  await expect(panel.getByText('Parsed since start')).toBeHidden()
  await expect(table(page, 'Stages').rows).toHaveCount(1)
  await expect(table(page, 'Stages').row('Sender http')).toContainText('/metrics/host')
})

test('a runner is shown with a status in any form', async ({ page, world }) => {
  const forms = [
    undefined,
    'running since noon',
    Buffer.from('{"readDataCount": 4321}').toString('base64'),
    { readDataCount: 8765, senderStats: 'x', lag: 3 },
  ]
  const perForm = smallCounts.runners / forms.length
  let next = 0
  world.faults = [rewriteRunners((runner) => ({ ...runner, status: forms[next++ % forms.length] }))]
  await page.goto('/runners?columns=name,read,lastError')
  await expect(list(page).rows).toHaveCount(smallCounts.runners)
  await expect(list(page).row('status unreadable')).toHaveCount(perForm)
  await expect(list(page).row('4,321')).toHaveCount(perForm)
  await expect(list(page).row('8,765')).toHaveCount(perForm)
  world.faults = [rewriteRunners((runner) => ({ ...runner, status: 'running since noon' }))]
  await page.goto(paths.runner('a01', 'syslog'))
  await expect(drawer(page, 'syslog')).toContainText(
    'The status cannot be read. Raw status: running since noon',
  )
  world.faults = [rewriteRunners((runner) => ({ ...runner, status: null }))]
  await page.reload()
  await expect(drawer(page, 'syslog')).toContainText('The server sent no status')
})

test('secrets are masked in the config, in the raw answer and in errors', async ({
  page,
  world,
}) => {
  const secret = 'dont-show-me'
  const config = {
    senders: [{ sender_type: 'pandora', pandora_sk: secret, app_token: 'not-so-secret' }],
  }
  world.faults = [
    rewriteRunners((runner) => ({
      ...runner,
      config: JSON.stringify(config),
      status: JSON.stringify({
        error: `dial http://user:${secret}@host: refused, app_token=not-so-secret`,
      }),
    })),
  ]
  await page.goto(paths.runner('a01', 'syslog'))
  const panel = drawer(page, 'syslog')
  await expect(panel).toContainText('dial http://user:••••••@host: refused, app_token=••••••')
  await panel.getByRole('tab', { name: 'Config' }).click()
  // What the user says to be no secret is readable in errors too.
  await panel.getByText('2 keys with masked values').click()
  await panel.getByRole('button', { name: 'Not a secret: show app_token' }).click()
  await panel.getByRole('tab', { name: 'Status' }).click()
  await expect(panel).toContainText(
    'dial http://user:••••••@host: refused, app_token=not-so-secret',
  )
  await panel.getByRole('tab', { name: 'Config' }).click()
  await expect(panel.getByRole('region', { name: 'Config' })).toContainText(
    '"pandora_sk": "••••••"',
  )
  await panel.getByRole('tab', { name: 'Raw JSON' }).click()
  await expect(panel.getByRole('region', { name: 'Raw JSON' })).toContainText('pandora_sk')
  expect(await page.content()).not.toContain(secret)
})
