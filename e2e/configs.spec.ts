import type { Page } from '@playwright/test'
import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { goBack } from './drivers/goBack'
import { selection } from './drivers/plan'
import { selectOption } from './drivers/selectOption'
import { table } from './drivers/table'
import { visit } from './drivers/visit'
import { expect, test } from './fixtures'

const configs = (page: Page) => table(page, 'Configs')

test('the list shows pipelines and tags, is searched, sorted and selected, and it and a tag lead to configs', async ({
  page,
}) => {
  await page.goto('/configs')
  const { rows, row, header } = configs(page)
  await expect(rows).toHaveCount(smallCounts.configs)
  await expect(row('nginx-access')).toContainText('tailx → nginx → IP → pandora')
  await expect(row('nginx-access')).toContainText('note of nginx-access')
  await expect(row('syslog').getByRole('link', { name: 'spare' })).toBeVisible()
  await expect(row('cron-log')).toContainText('No tags')
  await header('Changed').getByRole('button').click()
  await expect(rows.first()).toContainText('cron-log')
  await expect(page).toHaveURL(/sort=timestamp/)
  await page.keyboard.press('/')
  await page.keyboard.type('ngi')
  await expect(page).toHaveURL(/search=ngi/)
  await expect(rows).toHaveCount(1)
  await page.getByRole('link', { name: 'nginx-access', exact: true }).click()
  await expect(page).toHaveURL(/\/configs\/nginx-access$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('nginx-access')
  await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link').click()
  await expect(page).toHaveURL(/search=ngi/)

  await visit(page, '/configs')
  await selection(page).select('syslog', 'cron-log')
  await expect(selection(page).root).toContainText('2 selected')
  await selection(page).button(`Select all ${smallCounts.configs}`).click()
  await expect(selection(page).root).toContainText(`All ${smallCounts.configs} matching`)

  await visit(page, '/tags/web?tab=configs')
  await page.getByRole('link', { name: 'syslog', exact: true }).click()
  await expect(page).toHaveURL(/\/configs\/syslog$/)
})

test('the list counts agents from all runners, and stopped ones apart', async ({ page, world }) => {
  await page.goto('/configs')
  await expect(page.getByText(/Agents counted from all runners, as of/)).toBeVisible()
  const link = configs(page)
    .row('nginx-access')
    .getByRole('link', { name: /run nginx-access/ })
  await expect(link).toContainText('(1 stopped)')
  const running = world.runners.list({
    ...{ name: 'nginx-access', search: '', tag: '', id: '', agents: false },
    ...{ page: 1, size: 20, sort: 'name', order: 'ascend' },
  }).totalSize
  await expect(link).toContainText(String(running))
  await link.click()
  await expect(page).toHaveURL(/\/runners\?name=nginx-access/)
})

test('a config shows its pipeline, assignments, runners and JSON, and agents that run it without a tag', async ({
  page,
}) => {
  await page.goto('/configs/nginx-access')
  const pipeline = page.getByRole('list', { name: 'Pipeline' })
  await expect(pipeline).toContainText(
    /Reader.*tailx.*Parser.*nginx.*Transform.*IP.*Sender.*pandora/,
  )
  await expect(pipeline).toContainText('/var/log/nginx/*access.log')
  await expect(page.getByText('1,000 lines')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Edit' })).toHaveAttribute(
    'href',
    '/configs/nginx-access/edit',
  )
  await page.getByRole('tab', { name: 'Assignments' }).click()
  await expect(page).toHaveURL(/tab=holders/)
  await expect(table(page, 'Through tags').row('web')).toContainText('7')
  await expect(
    page.getByText('Every agent that runs this config has one of its tags.'),
  ).toBeVisible()
  await page.getByRole('tab', { name: 'Runners' }).click()
  const { row } = table(page, 'Runners')
  await expect(row('web-04')).toContainText('stopped')
  await row('web-04').getByRole('link').click()
  await expect(page).toHaveURL(/\/runners\?open=a04/)
  await page.getByRole('dialog').getByRole('link', { name: 'nginx-access', exact: true }).click()
  await expect(page).toHaveURL(/\/configs\/nginx-access$/)
  await visit(page, '/configs/nginx-access?tab=json')
  const json = page.getByRole('region', { name: 'JSON' })
  await expect(json).toContainText('pandora_sk')
  await expect(page.locator('body')).not.toContainText('not-a-real-secret-key')

  await visit(page, '/configs/mysql-error?tab=holders')
  await expect(page.getByText('No tag assigns this config to agents.')).toBeVisible()
  const untagged = table(page, 'Not through a tag')
  await expect(untagged.rows).toHaveCount(1)
  await expect(untagged.row('db-01')).toContainText('assigned directly or left over')
})

test('a search inside configs shows the path of each match and never matches secrets', async ({
  page,
}) => {
  await page.goto('/configs')
  await selectOption(page, 'Search in', 'keys and values')
  const field = page.getByRole('textbox', { name: 'Keys or values contain' })
  await field.fill('/var/LOG/nginx')
  const found = table(page, 'Found in configs')
  await expect(found.rows).toHaveCount(1)
  await expect(found.row('nginx-access')).toContainText('reader.log_path')
  await expect(found.root.locator('mark')).toHaveText('/var/log/nginx')
  await expect(page).toHaveURL(/inside=/)
  await page.reload()
  await expect(found.rows).toHaveCount(1)
  await field.fill('not-a-real')
  await expect(page.getByText('No config contains this text.')).toBeVisible()
  await field.fill('pandora_sk')
  await expect(found.row('nginx-access')).toContainText('(secret)')
  await found.root.getByRole('link', { name: 'nginx-access' }).click()
  await expect(page).toHaveURL(/\/configs\/nginx-access$/)
  await goBack(page)
  await expect(found.rows).toHaveCount(1)
})

test('a deleted config stays on screen, and an unknown config is reported', async ({
  page,
  world,
}) => {
  await page.goto('/configs/cron-log')
  await expect(page.getByRole('list', { name: 'Pipeline' })).toBeVisible()
  world.configs.remove(['cron-log'])
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByText('The server no longer lists this config')).toBeVisible()
  await visit(page, '/configs/nothing')
  await expect(page.getByText('There is no config with this name')).toBeVisible()
  await page.getByRole('link', { name: 'Go to configs' }).click()
  await expect(configs(page).rows).toHaveCount(smallCounts.configs - 1)
})

test('a failed list tells the cause and can be retried', async ({ page, world }) => {
  world.faults = [{ match: ({ path }) => path === '/configs', fault: { status: 400 } }]
  await page.goto('/configs')
  await expect(page.getByRole('alert')).toContainText('the configs')
  world.faults = []
  await page.getByRole('button', { name: 'Retry' }).click()
  await expect(configs(page).rows).toHaveCount(smallCounts.configs)
})

test('a config that is nested too deep is not read, and others are', async ({ page, world }) => {
  const deep = '{"a":'.repeat(5000) + '1' + '}'.repeat(5000)
  const row = (name: string, config: string) =>
    `{"name":"${name}","tags":[],"note":"","timestamp":1,"config":${config}}`
  const syslog = '{"reader":{"mode":"file","log_path":"/var/log/messages"},"senders":[]}'
  const body = `{"configs":[${row('cron-log', deep)},${row('syslog', syslog)}],"totalSize":2}`
  world.faults = [
    {
      match: ({ method, path }) => method === 'GET' && path === '/configs',
      fault: { status: 200, body },
    },
  ]
  await page.goto('/configs')
  await expect(configs(page).rows).toHaveCount(2)
  await expect(configs(page).row('syslog')).toContainText('file')
  await visit(page, '/configs/cron-log')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('cron-log')
  await visit(page, '/configs/cron-log/edit?view=json')
  await expect(page.getByText('nested too deep')).toBeVisible()
  await visit(page, '/new-rollout?config=cron-log')
  await expect(page.getByText('does not send the content of this config')).toBeVisible()
  await visit(page, '/drift')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Drift')
  await visit(page, '/configs/syslog')
  await expect(page.getByRole('list', { name: 'Pipeline' })).toBeVisible()
})

test.describe('hostile names', () => {
  test.use({ scenario: 'hostile' })
  test('each config has a page', async ({ page }) => {
    await page.goto('/configs')
    for (const name of [
      'a/b/../c',
      '100%2F%zz & more; fun',
      'with,comma',
      '__proto__',
      '生产环境/网关',
    ]) {
      await visit(page, '/configs?size=50')
      // A tag of the same name follows in the row.
      await page.getByTitle(name, { exact: true }).first().click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
      await expect(page.getByRole('list', { name: 'Pipeline' })).toContainText('tailx')
      await page.getByRole('tab', { name: 'Assignments' }).click()
      await expect(page.getByRole('region', { name: 'Through tags' })).toContainText(name)
    }
  })
})

test.describe('on a phone, in Chinese', () => {
  test.use({ locale: 'zh-CN', viewport: { width: 420, height: 800 } })

  test('the list and a config fit the window', async ({ page }) => {
    await page.goto('/configs')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('收集配置')
    await expect(table(page, '收集配置').row('nginx-access')).toContainText(/流程\s*tailx/)
    await page.goto('/configs/nginx-access')
    await expect(page.getByRole('list', { name: '处理流程' })).toContainText('读取')
    const overflow = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth - clientWidth
    })
    expect(overflow).toBe(0)
  })
})
