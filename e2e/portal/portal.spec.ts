import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { smallCounts } from '../../mocks/scenarios/fleetCounts'
import { editor } from '../drivers/editor'
import { goBack } from '../drivers/goBack'
import { table } from '../drivers/table'
import { expect } from '../fixtures'
import { portalTest as test } from './portalTest'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const agents = (page: Page) => table(page, 'Agents').rows
const background = (page: Page) =>
  heading(page).evaluate((element) => getComputedStyle(element).color)

test('a portal of React 18, antd 5 and react-router 6 and its console share addresses, theme and unsaved work', async ({
  page,
  portal,
}) => {
  await page.goto(`${portal.url}react/home`)
  const entry = (name: string) => page.getByRole('menuitem', { name, exact: true })
  await entry('Logs').click()
  await expect(agents(page)).toHaveCount(smallCounts.agents)
  // Rules that follow each other do so here as on the standalone page: of two that are as specific, that of the link holds.
  const colour = (link: Locator) => link.evaluate((element) => getComputedStyle(element).color)
  const runners = page.getByRole('navigation').getByRole('link', { name: 'Runners' })
  expect(await colour(runners)).not.toBe(await colour(page.getByRole('link', { name: 'web-01' })))

  // The portal moves the console, and the console the portal.
  await entry('Parsing').click()
  await expect(heading(page)).toHaveText('Grok')
  await goBack(page)
  await expect(heading(page)).toHaveText('Agents')
  const link = page.getByRole('link', { name: 'web-01' })
  await expect(link).toHaveAttribute('href', '/react/logs/agents/a01')
  await link.click()
  await expect(page).toHaveURL(`${portal.url}react/logs/agents/a01`)
  await expect(heading(page)).toHaveText('web-01')
  await goBack(page)
  await expect(heading(page)).toHaveText('Agents')
  await page.goForward()
  await expect(heading(page)).toHaveText('web-01')

  // A console that is mounted anew opens the address of the portal, in its theme.
  await entry('Home').click()
  await expect(heading(page)).toHaveCount(0)
  await page.getByRole('link', { name: 'The first agent' }).click()
  await expect(heading(page)).toHaveText('web-01')
  const light = await background(page)
  await page.getByRole('switch', { name: 'Dark' }).click()
  await expect.poll(() => background(page)).not.toBe(light)

  // The portal knows of unsaved changes until they are given up.
  await page.goto(`${portal.url}react/logs/configs/nginx-access/edit`)
  const { view, write } = editor(page)
  await view('JSON')
  await write('{"name": "nginx-access", "typed": true}')
  const unsaved = page.getByText('Unsaved', { exact: true })
  await expect(unsaved).toBeVisible()
  page.once('dialog', (dialog) => void dialog.dismiss())
  await entry('Home').click()
  await expect(page.getByText('"typed"')).toBeVisible()
  page.once('dialog', (dialog) => void dialog.accept())
  await entry('Home').click()
  await expect(page.getByRole('link', { name: 'The first agent' })).toBeVisible()
  await expect(unsaved).toBeHidden()

  // In a dialog of the portal, Escape closes what is on top. Another server is another console.
  await page.getByRole('button', { name: 'Agents in a dialog' }).click()
  const dialog = page.getByRole('dialog', { name: 'Agents' })
  await expect(agents(page)).toHaveCount(smallCounts.agents)
  await dialog.getByRole('button', { name: 'Tags', exact: true }).click()
  await expect(heading(page)).toHaveText('Tags')
  await dialog.getByRole('button', { name: 'Other server' }).click()
  await expect(agents(page)).toHaveCount(20)
  await dialog.getByRole('button', { name: 'Account' }).click()
  await expect(dialog.getByRole('dialog', { name: 'Account' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('dialog', { name: 'Account' })).toBeHidden()
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('a portal of Vue 3 and vue-router 4 and its console share addresses and theme', async ({
  page,
  portal,
}) => {
  await page.goto(`${portal.url}vue/logs/agents/a01`)
  await expect(heading(page)).toHaveText('web-01')
  await page.getByRole('link', { name: 'Labels' }).click()
  await expect(heading(page)).toHaveText('Tags')
  await goBack(page)
  await expect(heading(page)).toHaveText('web-01')
  const light = await background(page)
  await page.getByRole('button', { name: 'Dark' }).click()
  await expect.poll(() => background(page)).not.toBe(light)

  // The router finishes navigations later: the last of two that follow each other holds.
  const navigation = page.getByRole('navigation', { name: 'Main' })
  const both = ['Runners', 'Configs'].map((name) => navigation.getByRole('link', { name }))
  for (const link of both) await link.evaluate((element: HTMLElement) => element.click())
  await expect(heading(page)).toHaveText('Configs')
  await expect(page).toHaveURL(`${portal.url}vue/logs/configs`)

  // Leaving while the console loads leaves nothing behind.
  await page.getByRole('link', { name: 'Home' }).click()
  await page.getByRole('link', { name: 'Logs' }).click()
  await page.getByRole('link', { name: 'Home' }).click()
  await expect(page.getByRole('main')).toHaveText('Welcome')
})

test('a server renders the place of a console', () => {
  const script = `
    import { createElement } from 'react'
    import { renderToString } from 'react-dom/server'
    import { LogkitConsole } from '@logkit/console-embed/react'
    console.log(renderToString(createElement(LogkitConsole, { options: {}, id: 'logs' })))`
  const folder = fileURLToPath(new URL('.', import.meta.url))
  const html = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(html.trim()).toBe('<div style="height:100%" id="logs"></div>')
})

test('a plain page follows the recipes of the guide, with a server and its tokens on other origins', async ({
  page,
  portal,
}) => {
  const asked: string[] = []
  portal.answers.set('/portal/logkit-token', (request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      asked.push(body)
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ token: 'Bearer 1', expiresAt: Date.now() + 60_000 }))
    })
  })
  await page.goto(`${portal.url}plain/page`)
  await expect(agents(page)).toHaveCount(smallCounts.agents)
  expect(asked).toContain(
    JSON.stringify({ method: 'GET', path: '/v1/api/agents', contentType: '' }),
  )
  // The server of the guide allows the page to read its time and its request ids.
  await page.getByRole('link', { name: 'web-01' }).click()
  await expect(heading(page)).toHaveText('web-01')

  // The history of the browser itself as that of the page.
  await page.goto(`${portal.url}plain/logs`)
  await page.waitForFunction('window.routing')
  await page.evaluate(`history.replaceState(null, '', '/logs/tags')
    mountConsole(document.querySelector('#second'), {
      serverId: 'us', api: { base: '/us/v1/api' }, session: { kind: 'gateway' }, routing })`)
  await expect(heading(page)).toHaveText('Tags')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Grok' }).click()
  await expect(page).toHaveURL(`${portal.url}logs/grok`)
  await goBack(page)
  await expect(heading(page)).toHaveText('Tags')
})

test('a page bears callbacks of every temper, accounts that change, and fifty mounts', async ({
  page,
  portal,
}) => {
  await page.goto(`${portal.url}plain/`)
  await page.waitForFunction('window.mountConsole')
  await page.evaluate(`errors = []
    options = () => ({ on: { error: ({ message }) => errors.push(message) },
    serverId: 'eu', api: { base: '/eu/v1/api' }, locale: { value: 'en' },
    session: { kind: 'callback', account: 'ann', authorize: (...all) => authorize(...all) } })`)
  const first = page.locator('#logkit')

  // What `authorize` gives instead of a token is said, and a renewed session goes on.
  const tempers = {
    "throw new Error('You have left')": 'You have left',
    'return { value: 7 }': 'no usable token',
    "return Promise.reject('no ticket')": 'no ticket',
    'return undefined': 'no usable token',
    "return { value: 'two\\nlines' }": 'no usable token',
  }
  await page.evaluate(`authorize = () => new Promise(() => {})
    mounted = mountConsole(document.querySelector('#logkit'), options())`)
  await expect(first.getByRole('heading', { level: 1 })).toHaveText('Agents')
  for (const [body, message] of Object.entries(tempers)) {
    await page.evaluate(`authorize = () => { ${body} }; mounted.sessionRenewed()`)
    await expect(first.getByText(message).filter({ visible: true }).first()).toBeVisible()
  }
  expect(await page.evaluate<string[]>('errors')).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^session\.authorize\.value: expected /),
      expect.stringMatching(/^session\.authorize: expected /),
    ]),
  )
  await page.evaluate(`authorize = () => ({ value: 'Bearer 1', covers: 'all', expiresAt: Date.now() + 60000 })
    mounted.sessionRenewed()`)
  await expect(agents(page)).toHaveCount(smallCounts.agents)

  // Another account sees nothing of the first one.
  await first.getByRole('button', { name: 'Account' }).click()
  await expect(first.getByRole('dialog', { name: 'Account' })).toContainText('ann')
  await page.evaluate(`mounted.sessionRenewed('bob')`)
  await expect(first.getByRole('dialog', { name: 'Account' })).toContainText('bob')
  await expect(first.getByRole('dialog', { name: 'Account' })).not.toContainText('ann')
  await page.evaluate('mounted.unmount()')

  // Mounts leave nothing, whether they were given time to load or not.
  await page.evaluate(`mountTwice = async (isAwaited) => {
    const mounts = ['#logkit', '#second'].map((id) =>
      mountConsole(document.querySelector(id), { ...options(), session: { kind: 'gateway' } }))
    if (isAwaited) await Promise.all(mounts.map(({ ready }) => ready))
    await Promise.all(mounts.map((mounted) => mounted.unmount()))
  }`)
  const mountOften = (rounds: number) =>
    page.evaluate(
      `(async () => { for (let i = 0; i < ${rounds}; i++) await mountTwice(i % 2 === 0) })()`,
    )
  const held = await observeHeld(page)
  await mountOften(4)
  const before = await held()
  await mountOften(21)
  const limit = { timeout: 40_000 }
  await expect.poll(async () => isAtMost(await held(), before), limit).toBe(true)
})

/** Counts what a page holds after garbage collection: characters of its document, nodes and listeners. */
async function observeHeld(page: Page) {
  const session = await page.context().newCDPSession(page)
  return async () => {
    await session.send('HeapProfiler.collectGarbage')
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
    const characters = await page.evaluate(() => document.documentElement.outerHTML.length)
    return [characters, nodes, jsEventListeners]
  }
}

const isAtMost = (counts: number[], limits: number[]): boolean =>
  counts.every((count, i) => count <= (limits[i] ?? 0))
