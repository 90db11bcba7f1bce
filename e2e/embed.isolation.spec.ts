import type { Page } from '@playwright/test'
import { watchStyles } from './drivers/watchStyles'
import { expect, test } from './fixtures'

/** Opens a foreign page at `/portal` whose script imports `mountConsole`. */
async function openPortal(page: Page, body: string, headers: Record<string, string> = {}) {
  await page.route('**/portal', (route) =>
    route.fulfill({ contentType: 'text/html', headers, body: `<!doctype html>${body}` }),
  )
  await page.route('**/foreign.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `import { mountConsole } from '/embed.js'\nwindow.mount = (id, options) => mountConsole(document.getElementById(id), {
        serverId: id, api: { base: '/v1/api' }, session: { kind: 'gateway' }, locale: { value: 'en' }, ...options })`,
    }),
  )
  await page.goto('/portal')
  await expect.poll(() => page.evaluate('typeof mount')).toBe('function')
}

const script = '<script type="module" src="/foreign.js"></script>'

/** What a page may contain beside the console. */
const plainElements = `<header>Portal</header><nav><ul><li><a href="#">Home</a> <a>Plain</a></li></ul></nav>
  <main><h1>Title</h1><p>Text <code>code</code> <strong>strong</strong></p><label>Name <input value="x"></label>
  <button>Press</button><select><option>One</option></select><textarea>text</textarea>
  <table><thead><tr><th>Head</th></tr></thead><tbody><tr><td>Cell</td></tr></tbody></table>
  <svg viewBox="0 0 9 9" width="9" height="9"><path d="M0 0h9"></path></svg>
  <div class="ant-btn">Box</div><div popover>Popover</div></main>
  <style data-css-hash="portal">.portal { color: inherit }</style><footer>End</footer>`

test('no rule of a page reaches the console, and none of the console reaches the page', async ({
  page,
}) => {
  const place =
    'all: initial; display: block; position: fixed; inset: 0 auto auto 0; width: 900px; height: 500px'
  await openPortal(
    page,
    `<html><head><title>Portal</title></head><body>${plainElements}
    <div id="console" style="${place.replaceAll(/(;|$)/g, ' !important$1')}"></div>${script}</body></html>`,
  )
  await watchStyles(page)
  const console = page.locator('#console')
  for (const isolation of ['shadow', 'light']) {
    await page.evaluate(
      `window.mounted = mount('console', { isolation: '${isolation}', theme: { value: 'light' }, routing: { kind: 'memory', initialPath: '/tags' } }); undefined`,
    )
    await expect(console.getByRole('link', { name: 'canary', exact: true })).toBeVisible()
    await console.getByRole('button', { name: 'Columns' }).click()
    await expect(console.getByRole('dialog', { name: 'Columns' })).toBeVisible()
    expect(await page.evaluate('changesOfPage()')).toEqual([])
    // Elements of the page itself have no protection from it.
    if (isolation === 'shadow') expect(await page.evaluate('changesOfConsole()')).toEqual([])
    await page.evaluate('mounted.unmount()')
    await expect(console).toBeEmpty()
    expect(await page.evaluate('changesOfPage()')).toEqual([])
    expect(await page.evaluate('document.adoptedStyleSheets.length')).toBe(0)
  }
})

test('a page keeps its dialog, its shortcuts, its history and its colour scheme', async ({
  page,
}) => {
  // The element has the name of that of the standalone page, and is narrow in a wide window.
  await openPortal(
    page,
    `<html><body><dialog style="padding: 0"><div id="logkit-console" style="width: 500px; height: 330px"></div></dialog>
    <div id="outside"></div>${script}</body></html>`,
  )
  await page.evaluate(() => {
    document.querySelector('dialog')?.showModal()
    history.replaceState({ owner: 'portal' }, '')
    const keys: string[] = []
    document.addEventListener('keydown', ({ key }) => keys.push(key))
    Object.assign(window, { keys })
  })
  await page.evaluate(
    `window.mounted = mount('logkit-console', { routing: { kind: 'browser', basename: '/portal' } }); undefined`,
  )
  const console = page.locator('#logkit-console')
  const dialog = page.locator('dialog')
  await expect(console.getByRole('link', { name: 'web-01' })).toBeVisible()
  await expect(page).toHaveURL(/\/portal\/agents$/)
  expect(await page.evaluate('history.state')).toEqual({ owner: 'portal' })
  await expect(console.getByRole('link', { name: 'web-01' })).toHaveAttribute(
    'href',
    '/portal/agents/a01',
  )

  // It is laid out for its own width, and a dialog fits its height.
  await console.getByRole('button', { name: 'Open navigation' }).click()
  await expect(console.getByRole('link', { name: 'Runners' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(console.getByRole('link', { name: 'Runners' })).toBeHidden()
  await console.getByRole('main').press('?')
  const keySheet = console.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(keySheet).toBeVisible()
  const [box, room] = [await keySheet.boundingBox(), await console.boundingBox()]
  expect(box!.width).toBeLessThanOrEqual(room!.width)
  expect(box!.x).toBeGreaterThanOrEqual(room!.x)
  await expect(keySheet.getByRole('button', { name: 'Close' }).first()).toBeInViewport()

  // Tab does not leave it, in either direction.
  for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
    await page.keyboard.press(key)
    await expect(keySheet.locator(':focus')).toBeVisible()
  }
  // The focus comes back. Escape closes one thing at a time, and nothing of the page.
  await page.keyboard.press('Escape')
  await expect(keySheet).toBeHidden()
  await expect(console.getByRole('main')).toBeFocused()
  await expect(dialog).toHaveAttribute('open')
  const opened = [
    ['Preferences', console.locator(':popover-open')],
    ['Filters', console.locator(':popover-open')],
  ] as const
  for (const [name, popup] of opened) {
    await console.getByRole('button', { name, exact: true }).click()
    await expect(popup).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(popup).toBeHidden()
    await expect(dialog).toHaveAttribute('open')
  }
  await page.evaluate('keys.length = 0')
  await console.getByRole('main').press('/')
  await expect(console.getByPlaceholder('Hostname contains')).toBeFocused()
  await page.keyboard.type('web')
  expect(await page.evaluate('keys')).toEqual([])

  // Without a theme, that of the page is taken.
  const scheme = () =>
    console
      .locator('[lang]')
      .first()
      .evaluate((node) => getComputedStyle(node).colorScheme)
  expect(await scheme()).toBe('light')
  await page.evaluate(`document.documentElement.style.colorScheme = 'dark'`)
  await expect.poll(scheme).toBe('dark')

  expect(await page.evaluate(`mount('nowhere', {}).ready.catch(String)`)).toContain(
    'expected an element of the page',
  )
  await page.evaluate(
    `mount('outside', { routing: { kind: 'browser', basename: '/logs' } }).ready.catch(() => {})`,
  )
  await expect(page.locator('#outside').getByRole('main')).toContainText(
    'routing.basename: the address of the page, /portal/agents, is not below /logs',
  )
})

test('a page may forbid inline styles and plain strings as markup', async ({ page }) => {
  await openPortal(
    page,
    `<html><head><style nonce="n1">#console { height: 700px }</style></head><body><div id="console"></div>${script}</body></html>`,
    {
      'content-security-policy': [
        "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; img-src 'self' data:",
        "style-src 'nonce-n1'; require-trusted-types-for 'script'; trusted-types logkit-console",
      ].join('; '),
    },
  )
  await page.evaluate(() => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    )
    Object.assign(window, { violations })
  })
  await page.evaluate(`window.mounted = mount('console', { theme: { value: 'light' } }); undefined`)
  const console = page.locator('#console')
  const open = async (path: string, heading: string) => {
    await page.evaluate(`mounted.navigate('${path}')`)
    await expect(console.getByRole('heading', { level: 1 })).toHaveText(heading)
  }
  await expect(console.getByRole('link', { name: 'web-01' })).toBeVisible()
  await console.getByRole('checkbox', { name: 'web-01' }).check()
  await console.getByRole('button', { name: 'Edit tags' }).click()
  await expect(console.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(console.getByRole('dialog')).toBeHidden()
  await open('/runners', 'Runners')
  await open('/tags', 'Tags')
  await open('/drift', 'Drift')
  await open('/new-rollout?config=nginx-access', 'Staged rollout of nginx-access')
  await open('/metrics/agents/a01', 'Metrics of web-01')
  await expect(console.locator('canvas').first()).toBeVisible()
  await open('/configs/nginx-access/edit', 'Edit nginx-access')
  await console.getByText('JSON', { exact: true }).first().click()
  await expect(console.locator('.cm-content')).toContainText('"reader"')
  await open('/grok', 'Grok')
  // The editor and the worker.
  await console.getByRole('textbox', { name: 'Sample' }).fill('10.0.0.1 GET')
  await console.locator('.cm-content').first().click()
  await page.keyboard.type('%{IP:client}')
  await expect(console.getByRole('cell', { name: '10.0.0.1', exact: true })).toBeVisible()
  // Text that is selected in the line is the next field.
  const line = console.getByRole('option').first()
  await line.getByText('GET').last().dblclick()
  await expect(console.getByText('Selected: GET')).toBeVisible()
  expect(await page.evaluate('violations')).toEqual([])
})
