import { createWorld } from '../mocks/scenarios/createWorld'
import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { table } from './drivers/table'
import { expect, test } from './fixtures'

/** A foreign page with its own styles and two consoles. */
const foreignPage = `<!doctype html><html lang="de"><head><title>Portal</title>
  <style>button { border-radius: 20px } body { font: 20px serif }</style></head>
  <body><h1>Portal</h1><div id="a" style="height:400px"></div><div id="b" style="height:400px"></div>
  <script type="module" src="/foreign.js"></script></body></html>`

const foreignScript = `import { mountConsole } from '/embed.js'
  const shared = { history: 'memory', initialPath: '/agents' }
  window.consoles = [
    mountConsole(document.getElementById('a'), { ...shared, serverId: 'a', api: { base: '/a/v1/api' }, locale: 'en', theme: 'light' }),
    mountConsole(document.getElementById('b'), { ...shared, serverId: 'b', api: { base: '/b/v1/api' }, locale: 'zh', theme: 'dark' }),
  ]`

test('a foreign page hosts two independent consoles, and unmounting one leaves the other working', async ({
  page,
  site,
}) => {
  site.mount('/a/v1/api', createWorld('small', { now: Date.now }))
  site.mount('/b/v1/api', createWorld('demo', { now: Date.now }))
  await page.route('**/portal', (route) =>
    route.fulfill({ contentType: 'text/html', body: foreignPage }),
  )
  await page.route('**/foreign.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: foreignScript }),
  )
  await page.goto('/portal')
  const first = page.locator('#a')
  const second = page.locator('#b')
  await expect(first.getByRole('heading', { level: 1 })).toHaveText('Agents')
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('机器')
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
  await expect(table(page, '机器').rows).toHaveCount(20)
  const background = (element: typeof first) =>
    element
      .locator('[lang]')
      .first()
      .evaluate((node) => getComputedStyle(node).backgroundColor)
  expect(await background(first)).not.toBe(await background(second))

  // Popups stay inside their console; title, language and address stay the host's.
  await second.getByRole('button', { name: '账号' }).click()
  await expect(second.getByRole('tooltip')).toContainText('服务器')
  expect(
    await page.evaluate(
      () => document.querySelectorAll('body > .lk-popover, body > [class*=lk-]').length,
    ),
  ).toBe(0)
  await expect(page).toHaveTitle('Portal')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page).toHaveURL(/\/portal$/)

  await page.evaluate('consoles[0].unmount()')
  await expect(first).toBeEmpty()
  await second.getByRole('link', { name: 'api-bj-001' }).click()
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('api-bj-001')
  await expect(page).toHaveURL(/\/portal$/)
})
