import type { Page } from '@playwright/test'
import { isObject } from '../src/contract/read'
import { runners } from '../src/contract/runners'
import { paths } from '../src/fleet/paths'
import type { FaultRule } from '../mocks/world/faults'
import type { World } from '../mocks/world/World'
import { choose } from './drivers/select'
import { table } from './drivers/table'
import { expect, test } from './fixtures'

const list = (page: Page) => table(page, 'Runners')
const drawer = (page: Page, name: string) => page.getByRole('dialog', { name })

/** Changes every runner that the server lists. */
const runnersAs = (change: (runner: Record<string, unknown>) => object): FaultRule => ({
  match: ({ path }) => path === '/runners',
  fault: {
    rewrite: (answer) =>
      isObject(answer) && Array.isArray(answer.runners)
        ? { ...answer, runners: answer.runners.filter(isObject).map(change) }
        : answer,
  },
})

test('the navigation leads to all runners, sorted by name, with what each does', async ({
  page,
}) => {
  await page.goto('/agents')
  await page.getByRole('link', { name: 'Runners' }).click()
  await expect(page).toHaveTitle('Runners · Logkit Console')
  await expect(list(page).rows).toHaveCount(20)
  await expect(list(page).header('Runner')).toHaveAttribute('aria-sort', 'ascending')
  const row = list(page).rows.first()
  await expect(row).toContainText('mysql-error')
  await expect(row).toContainText('db-01')
  await expect(row).toContainText('running')
  await expect(row).toContainText('steady')
})

test('filters live in the address, as chips', async ({ page }) => {
  await page.goto('/runners')
  await page.getByRole('textbox', { name: 'Hostname contains' }).fill('web-0')
  await expect(list(page).rows).toHaveCount(12)
  await page.getByRole('textbox', { name: 'Runner' }).fill('syslog')
  await expect(page).toHaveURL(/name=syslog/)
  await expect(list(page).rows).toHaveCount(6)
  await page.getByRole('combobox', { name: 'Tag' }).fill('can')
  await choose(page, 'Tag', 'canary')
  await expect(list(page).rows).toHaveCount(1)
  await page.getByRole('button', { name: 'Remove Tag: canary' }).click()
  await expect(list(page).rows).toHaveCount(6)
  await page.goto('/runners?id=a01')
  await expect(list(page).rows).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Remove Agent id: a01' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear all', exact: true }).click()
  await expect(page).toHaveURL(/\/runners$/)
  await expect(list(page).rows).toHaveCount(20)
})

test('the server sorts', async ({ page }) => {
  await page.goto('/runners')
  await list(page).header('Agent').click()
  await expect(page).toHaveURL(/sort=hostname/)
  await expect(list(page).rows.first()).toContainText('db-01')
  await list(page).header('Agent').click()
  await expect(list(page).rows.first()).toContainText('win-01')
})

test('a runner whose config was changed since says so', async ({ page, world }) => {
  world.faults = [
    runnersAs((runner) =>
      runner.name === 'syslog' ? { ...runner, config_timestamp: 1_500_000_000 } : runner,
    ),
  ]
  await page.goto('/runners')
  await expect(list(page).row('syslog').first().getByText('changed')).toBeVisible()
  await expect(list(page).row('mysql-slow').first().getByText('changed')).toBeHidden()
})

test('the state of the agents is read when its column is shown', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/agents?')) asked.push(request.url())
  })
  await page.goto('/runners?columns=name,agentState&name=syslog')
  await expect(list(page).rows.getByText('offline')).toHaveCount(1)
  await expect(list(page).rows.getByText('online', { exact: true })).toHaveCount(5)
  expect(new Set(asked).size).toBe(7)
})

test('a runner opens beside the list, with its address, and closes', async ({ page }) => {
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
  ).toHaveAccessibleDescription('It is stopped already.')
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(page).not.toHaveURL(/open=/)
  await expect(list(page).rows).toHaveCount(6)
})

test('a link opens a runner that is not on the page', async ({ page }) => {
  await page.goto(`${paths.runner('a10', 'win-service')}&name=syslog`)
  await expect(drawer(page, 'win-service')).toContainText('win-service on win-01')
  await expect(drawer(page, 'win-service').getByText('online', { exact: true })).toBeVisible()
})

test('a link to a runner that is not there says so', async ({ page }) => {
  await page.goto(paths.runner('a01', 'nothing'))
  await expect(drawer(page, 'nothing')).toContainText('No such runner')
})

test('a runner that is deleted while it is open stays as it was last seen', async ({
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

test('the page of an agent leads to its runners', async ({ page }) => {
  await page.goto('/agents/a01?tab=runners')
  await page.getByRole('link', { name: 'syslog' }).click()
  await expect(drawer(page, 'syslog')).toContainText('syslog on web-01')
})

test('stages, figures and history of errors', async ({ page, world }) => {
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
  world.faults = [runnersAs((runner) => ({ ...runner, status: JSON.stringify(status) }))]
  await page.goto(paths.runner('a01', 'syslog'))
  const panel = drawer(page, 'syslog')
  await expect(panel).toContainText('2 hr')
  await expect(panel).toContainText('123,456')
  await expect(panel).toContainText('2 KB/s')
  await expect(panel).toContainText('5 records')
  await expect(table(page, 'Stages').row('Sender kafka')).toContainText(
    /90\s*3\s*7.*rising.*refused/,
  )
  await expect(table(page, 'Error history').row('once')).toContainText('4')
})

test('whatever a status is, the runner is shown', async ({ page, world }) => {
  const forms = [
    undefined,
    'running since noon',
    Buffer.from('{"readDataCount": 4321}').toString('base64'),
    { readDataCount: 8765, senderStats: 'x', lag: 3 },
  ]
  let next = 0
  world.faults = [runnersAs((runner) => ({ ...runner, status: forms[next++ % forms.length] }))]
  await page.goto('/runners?columns=name,read,lastError')
  await expect(list(page).rows).toHaveCount(20)
  await expect(list(page).row('status unreadable')).toHaveCount(5)
  await expect(list(page).row('4,321')).toHaveCount(5)
  await expect(list(page).row('8,765')).toHaveCount(5)
  world.faults = [runnersAs((runner) => ({ ...runner, status: 'running since noon' }))]
  await page.goto(paths.runner('a01', 'syslog'))
  await expect(drawer(page, 'syslog')).toContainText(
    'The status cannot be read. It came as: running since noon',
  )
  world.faults = [runnersAs((runner) => ({ ...runner, status: null }))]
  await page.reload()
  await expect(drawer(page, 'syslog')).toContainText('The server sent no status')
})

test('secrets are masked in the config, in the raw answer and in errors', async ({
  page,
  world,
}) => {
  const secret = 'dont-show-me'
  const config = { senders: [{ sender_type: 'pandora', pandora_sk: secret }] }
  world.faults = [
    runnersAs((runner) => ({
      ...runner,
      config: JSON.stringify(config),
      status: JSON.stringify({ error: `dial http://user:${secret}@host: refused` }),
    })),
  ]
  await page.goto(paths.runner('a01', 'syslog'))
  const panel = drawer(page, 'syslog')
  await expect(panel).toContainText('dial http://user:••••••@host')
  await panel.getByRole('tab', { name: 'Config' }).click()
  await expect(panel.getByRole('region', { name: 'Config' })).toContainText(
    '"pandora_sk": "••••••"',
  )
  await panel.getByRole('tab', { name: 'Raw JSON' }).click()
  await expect(panel.getByRole('region', { name: 'Raw JSON' })).toContainText('pandora_sk')
  expect(await page.content()).not.toContain(secret)
})

test('rows stay in their places under a hand, and say when they are gone', async ({
  page,
  world,
}) => {
  await page.goto('/runners?name=syslog')
  await expect(list(page).rows).toHaveCount(7)
  await list(page).row('web-03').hover()
  world.runners.remove([{ agent_id: 'a02', config_name: 'syslog' }])
  await page.getByRole('button', { name: 'Refresh' }).dispatchEvent('click')
  await expect(list(page).row('web-02')).toContainText('gone')
  await expect(list(page).rows).toHaveCount(7)
  await page.getByRole('heading', { level: 1 }).hover()
  await expect(list(page).rows).toHaveCount(6)
  await expect(list(page).row('web-02')).toBeHidden()
})

test('stopped runners and those with errors are looked for in all of them', async ({
  page,
  world,
}) => {
  await page.goto('/runners')
  const figures = page.getByRole('group', { name: 'Runners in trouble' })
  await figures.getByRole('button', { name: /stopped/ }).click()
  await expect(page).toHaveURL(/runs=stopped/)
  await expect(page.getByText(/^From a scan of 20 runners at /)).toBeVisible()
  await expect(list(page).rows).toHaveCount(1)
  await expect(list(page).rows).toContainText('web-04')
  await expect(figures.getByRole('button', { name: /stopped/ })).toHaveText('stopped1')
  world.faults = [
    runnersAs((runner) =>
      runner.name === 'syslog' ? { ...runner, status: '{"error":"no such file"}' } : runner,
    ),
  ]
  await page.getByRole('button', { name: 'Read again' }).click()
  await figures.getByRole('button', { name: /with errors/ }).click()
  await expect(list(page).rows).toHaveCount(7)
  await expect(list(page).rows.first()).toContainText('no such file')
})

test.describe('a larger fleet', () => {
  test.use({ scenario: 'demo' })

  test('what takes many requests says so first', async ({ page, world }) => {
    await page.goto('/runners?runs=failing')
    await expect(page.getByText(/it needs all 1,149 runners, 6 requests, about/)).toBeVisible()
    world.faults = [
      {
        match: ({ query }) => query.get('page') === '2' && query.get('size') === '200',
        fault: { status: 403, body: '{"error":"E1010: no"}' },
      },
    ]
    await page.getByRole('button', { name: 'Read 1,149 runners' }).click()
    await expect(page.getByText(/^Partial: 949 of 1,149 runners were read/)).toBeVisible()
  })
})

test('runners are stopped by a plan, and everywhere', async ({ page, world }) => {
  await page.goto('/runners?search=web-01')
  await page.getByRole('checkbox', { name: 'Select syslog, web-01' }).click()
  await page
    .getByRole('region', { name: 'Selection' })
    .getByRole('button', { name: 'Stop' })
    .click()
  await page.getByRole('button', { name: 'Stop syslog on web-01' }).click()
  await expect.poll(() => stopped(world)).toBe(2)
  await page.goto('/runners?name=syslog')
  await page.getByRole('button', { name: 'Stop everywhere' }).click()
  await page.getByRole('button', { name: 'Stop 6 runners' }).click()
  await expect.poll(() => stopped(world)).toBe(8)
})

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' })

  test('the list and the drawer', async ({ page }) => {
    await page.goto('/runners')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('收集任务')
    await expect(table(page, '收集任务').rows).toHaveCount(20)
    await page.getByRole('link', { name: 'win-service' }).click()
    await expect(drawer(page, 'win-service')).toContainText('win-01 上的 win-service')
  })
})

const stopped = (world: World) =>
  world.runners
    .list({ ...runners.list.query.parse({}), size: 200 })
    .runners.filter(({ state }) => state === 'stopped').length
