import type { FrameLocator, Locator, Page } from '@playwright/test'
import { goBack } from '../drivers/goBack'
import { expect } from '../fixtures'
import type { PortalSite } from './portalSite'
import { portalTest as test } from './portalTest'

const heading = (frame: FrameLocator) => frame.getByRole('heading', { level: 1 })
const colour = (element: Locator) => element.evaluate((node) => getComputedStyle(node).color)

/** Opens a page of the portal, and tells it where the console is. */
async function openPortal(page: Page, { url, consoleUrl }: PortalSite, path: string) {
  await page.goto(`${url}${path}?console=${encodeURIComponent(consoleUrl)}`)
  if (path === 'plain/') await page.waitForFunction('window.embedFrame')
}

test('a frame gets tokens from its page, has the height of its content, and shares addresses', async ({
  page,
  portal,
}) => {
  let asked = 0
  portal.answers.set('/portal/logkit-token', (_, response) => {
    asked += 1
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ token: `Bearer ${asked}`, expiresAt: Date.now() + 60_000 }))
  })
  await openPortal(page, portal, 'plain/frame')
  const frame = page.frameLocator('iframe')
  const link = frame.getByRole('link', { name: 'web-01', exact: true })
  await expect(link).toHaveAttribute('href', `${portal.url}logs/agents/a01`)
  await expect(page).toHaveURL(`${portal.url}logs/agents`)
  await expect(frame.getByRole('navigation', { name: 'Main' })).toHaveCount(0)
  await expect(frame.getByRole('banner')).toHaveCount(0)
  expect(portal.authorizations.filter((value) => !/^Bearer \d+$/.test(value))).toEqual([])

  // The frame is as high as the page that is open, so that only the portal scrolls.
  const height = () =>
    page.locator('iframe').evaluate((node) => node.getBoundingClientRect().height)
  const content = () => frame.locator('html').evaluate((node) => node.scrollHeight)
  await expect.poll(height).toBeGreaterThan(500)
  await expect.poll(async () => (await height()) - (await content())).toBe(0)
  const long = await height()

  // A plain click moves both, and so do Back and Forward.
  await link.click()
  await expect(heading(frame)).toHaveText('web-01')
  await expect(page).toHaveURL(`${portal.url}logs/agents/a01`)
  await goBack(page)
  await expect(heading(frame)).toHaveText('Agents')
  await expect(page).toHaveURL(`${portal.url}logs/agents`)
  await expect.poll(height).toBe(long)
  await page.goForward()
  await expect(heading(frame)).toHaveText('web-01')
})

test('a frame tells its page what happens, and takes what its page changes', async ({
  page,
  portal,
}) => {
  await openPortal(page, portal, 'plain/')
  await page.evaluate(`events = []
    asked = 0
    grant = () => ({ value: 'Bearer ' + ++asked, covers: 'all', expiresAt: Date.now() + 3600_000 })
    authorize = grant
    on = Object.fromEntries(['ready', 'navigate', 'dirty', 'plan', 'signedOut', 'error'].map((name) =>
      [name, (...values) => events.push([name, ...values.map((value) => value?.message ?? value)])]))
    mounted = embedFrame(document.querySelector('#logkit'), {
      src: consoleAddress, on, theme: { value: 'light' }, features: { grok: false },
      session: { kind: 'callback', account: 'ann', authorize: async () => authorize(), login: (to) => events.push(['login', to]) },
      routing: { kind: 'memory', initialPath: '/tags' }, layout: { headingLevel: 2 },
    }); undefined`)
  const frame = page.frameLocator('iframe')
  const title = frame.getByRole('heading', { level: 2 }).first()
  const heard = () => page.evaluate<unknown[][]>('events')
  await expect(title).toHaveText('Tags')
  await expect.poll(heard).toContainEqual(['ready'])
  expect(await page.evaluate('mounted.ready.then(() => mounted.version)')).toMatch(/^\d+\.\d+/)
  expect(new Set(portal.authorizations)).toEqual(new Set(['Bearer 1']))

  // The session of the portal ends, is shown in its words, and goes on with a new token.
  await page.evaluate(`authorize = () => { throw new Error('Your portal session has ended') }
    mounted.sessionRenewed()`)
  const dialog = frame.getByRole('dialog')
  await expect(dialog).toContainText('Your portal session has ended')
  await dialog.getByRole('button', { name: 'Go to sign-in' }).click()
  await expect.poll(heard).toContainEqual(['signedOut', 'Your portal session has ended'])
  await expect.poll(heard).toContainEqual(['login', '/tags'])
  await page.evaluate(`authorize = grant; mounted.sessionRenewed()`)
  await expect(dialog).toBeHidden()
  await expect.poll(() => portal.authorizations.at(-1)).toBe('Bearer 2')

  // Appearance changes in place, and a wrong value is named.
  await page.evaluate(`mounted.update({ theme: { value: 'dark' }, tokens: { text: '#abcdef' } })`)
  await expect.poll(() => colour(title)).toBe('rgb(171, 205, 239)')
  await page.evaluate(`mounted.update({ readOnly: 'yes' })`)
  await expect.poll(heard).toContainEqual(['error', 'readOnly: expected true or false'])

  // The focus enters the frame and leaves it by Tab; keys that are pressed inside are not heard outside.
  await page.evaluate(`keys = []
    addEventListener('keydown', ({ key }) => keys.push(key))
    document.querySelector('.navbar-brand').focus()`)
  await page.keyboard.press('Tab')
  await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('IFRAME')
  await page.keyboard.press('Shift+Tab')
  await expect(page.locator('.navbar-brand')).toBeFocused()
  await title.click()
  await page.keyboard.press('?')
  await expect(frame.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(frame.getByRole('dialog')).toBeHidden()
  expect(await page.evaluate('keys')).not.toContain('?')

  // A plan that is applied in the frame is told in each of its phases.
  await page.evaluate(`mounted.navigate('/tags/spare')`)
  await expect(title).toHaveText('spare')
  const actions = frame.getByRole('article').locator('> header')
  await actions.getByRole('button', { name: 'More actions', exact: true }).click()
  await actions.getByRole('menuitem', { name: 'Delete' }).click()
  await frame
    .getByRole('dialog', { name: 'Plan' })
    .getByRole('button', { name: 'Delete tag spare' })
    .click()
  await expect
    .poll(async () => (await heard()).filter(([name]) => name === 'plan').map(([, event]) => event))
    .toEqual(
      expect.arrayContaining(
        ['applying', 'done'].map((phase) =>
          expect.objectContaining({ phase, kinds: ['deleteTag'], changes: 1, refused: 0 }),
        ),
      ),
    )
  expect([...portal.worlds.eu.fleet.tags].map(({ name }) => name)).not.toContain('spare')
  await frame.getByRole('dialog', { name: 'Plan' }).press('Escape')

  // Unsaved work is told, and survives what strangers say, as well as what the page says in no known form.
  await page.evaluate(`mounted.navigate('/configs/nginx-access/edit')`)
  const field = frame.getByRole('textbox', { name: 'Log file pattern', exact: true })
  await field.fill('/srv/typed/*.log')
  await expect.poll(heard).toContainEqual(['dirty', true])
  const before = await heard()
  await page.evaluate(sendHostileMessages)
  await expect(field).toHaveValue('/srv/typed/*.log')
  expect(await heard()).toEqual(before)
  expect(await page.evaluate('leaked')).toEqual([])

  // Paper is white, and the frame goes with its console.
  const scheme = () =>
    frame.locator('.lk-console').evaluate((node) => getComputedStyle(node).colorScheme)
  expect(await scheme()).toBe('dark')
  await page.emulateMedia({ media: 'print' })
  await expect.poll(scheme).toBe('light')
  await page.emulateMedia({ media: null })
  await page.evaluate('mounted.unmount()')
  await expect(page.locator('iframe')).toHaveCount(0)
})

/** Sends 800 messages to the console: of no known form from its page, and well-formed ones from a stranger in it. */
const sendHostileMessages = `(() => {
  leaked = []
  const target = document.querySelector('iframe').contentWindow
  const stranger = document.body.appendChild(document.createElement('iframe'))
  stranger.contentWindow.addEventListener('message', ({ data }) => leaked.push(data))
  const say = stranger.contentWindow.Function('target', 'message', 'target.postMessage(message, "*")')
  const names = ['connect', 'navigate', 'address', 'update', 'sessionRenewed', 'call', 'hello', 'constructor', '__proto__', '']
  const parts = [undefined, null, 0, NaN, '', '/tags', [], {}, ['/tags'], { path: '//evil' }, { path: 7 }, { path: 'javascript:0' },
    { act: 'unmount', more: 1 }, { version: 1 }, { path: '/tags', seen: 0.5 }, { options: null }]
  const known = [['navigate', { path: '/tags' }], ['call', { act: 'unmount' }], ['update', { options: { locale: { value: 'zh' } } }]]
  let seed = 1
  const pick = (list) => list[(seed = (seed * 48271) % 2147483647) % list.length]
  for (let i = 0; i < 400; i++) {
    const [name, values] = [pick(names), pick(parts)]
    const message = { logkit: 'console', name, values }
    target.postMessage(pick([{ ...message, more: 1 }, { ...message, values: [values] }, { ...message, logkit: values }, values]), '*')
    const [ofHost, full] = pick(known)
    say(target, { logkit: 'console', name: ofHost, values: full })
  }
  stranger.remove()
})()`

test.describe('where it cannot start', () => {
  test.use({ expectedOutput: /sandbox|origin 'null'|CORS/i })

  test('a console refuses a page that is not listed, and says what its sandbox lacks', async ({
    page,
    portal,
  }) => {
    // The server lets this origin show the frame; the settings do not list it.
    await openPortal(
      page,
      { ...portal, url: portal.url.replace('localhost', '127.0.0.1') },
      'plain/',
    )
    await page.evaluate(`messages = []
      addEventListener('message', ({ data }) => messages.push(data))
      embedFrame(document.querySelector('#logkit'), { src: consoleAddress }); undefined`)
    await expect(page.frameLocator('iframe').getByRole('main')).toContainText('frameAncestors')
    expect(await page.evaluate('messages')).toEqual([])

    await openPortal(page, portal, 'plain/')
    await page.evaluate(`document.querySelector('#logkit').innerHTML =
        '<iframe sandbox="allow-scripts" src="' + consoleAddress + '?embed=1"></iframe>'
      document.querySelector('#second').innerHTML =
        '<iframe src="' + consoleAddress + 'tags?embed=1"></iframe>'`)
    const sandboxed = page.frameLocator('#logkit iframe')
    await expect(sandboxed.getByText('lacks allow-same-origin')).toBeVisible()

    // A frame needs no script of its page to show one page of the console.
    const plain = page.frameLocator('#second iframe')
    await expect(heading(plain)).toHaveText('Tags')
    await expect(plain.getByRole('banner')).toHaveCount(0)
  })
})

test('a frame shows one page by itself in React and Vue', async ({ page, portal }) => {
  const frame = page.frameLocator('iframe')
  await openPortal(page, portal, 'react/frame')
  await expect(heading(frame)).toHaveText('Grok')
  await openPortal(page, portal, 'vue/frame')
  await expect(heading(frame)).toHaveText('Edit nginx-access')
  await page.getByRole('link', { name: 'Home' }).click()
  await expect(page.getByRole('main')).toHaveText('Welcome')
  await expect(page.locator('iframe')).toHaveCount(0)
})
