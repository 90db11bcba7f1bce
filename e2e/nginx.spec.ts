import type { Page } from '@playwright/test'
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { startNginx } from '../scripts/lib/nginx.mjs'
import { filesIn, makeRelease } from '../scripts/lib/release.mjs'
import { editor } from './drivers/editor'
import { grokLink } from './drivers/grok'
import { table } from './drivers/table'
import { visit } from './drivers/visit'
import { expect, test as base } from './fixtures'

const built = fileURLToPath(new URL('../dist', import.meta.url))
const samples = fileURLToPath(new URL('../deploy/samples', import.meta.url))
const path = '/ops/logkit/'
const grok = grokLink({ patterns: ['%{IP:ip} %{WORD:verb}'], custom: '', sample: '10.0.0.1 GET' })

interface Deployment {
  url: string
  /** the folder that nginx serves */
  root: string
  /** what the sign-on of the organisation thinks of the user */
  signOn: { isSignedIn: boolean }
}

/** A release behind nginx as `deploy/` sets it up: below a path, with its policy, and with a sign-on in front. */
const test = base.extend<{ deployment: Deployment }>({
  deployment: async ({ site }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'logkit-nginx-'))
    // The processes of nginx that answer may belong to another user.
    chmodSync(folder, 0o755)
    const signOn = { isSignedIn: true }
    const gate = createServer(({ url = '' }, response) => {
      const status = url.startsWith('/oauth2/auth') ? (signOn.isSignedIn ? 202 : 401) : 200
      response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Organisation</h1>')
    })
    await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve))
    const root = join(folder, 'release')
    makeRelease({ build: built, target: root })
    const settings = {
      serverId: 'behind-nginx',
      laterSetting: true,
      session: { kind: 'gateway', loginUrl: '/oauth2/start?rd={return}' },
    }
    writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings))
    writeFileSync(join(folder, 'sign-on.conf'), sample('oauth2-proxy.conf', addressOf(gate)))
    const nginx = await startNginx({
      BASE_PATH: path,
      UPSTREAM: site.url.replace('localhost', '127.0.0.1').replace(/\/$/, ''),
      ROOT: root,
      SETTINGS: join(folder, 'settings.json'),
      EXTRA: join(folder, 'sign-on.conf'),
      RUN_DIR: join(folder, 'run'),
    })
    await use({ url: nginx.origin + path, root, signOn })
    await nginx.stop()
    gate.close()
    rmSync(folder, { recursive: true })
  },
})

const addressOf = (server: ReturnType<typeof createServer>) => {
  const address = server.address()
  return isAddress(address) ? `127.0.0.1:${address.port}` : ''
}

const isAddress = (address: string | AddressInfo | null): address is AddressInfo =>
  typeof address === 'object' && address !== null

const sample = (name: string, service: string) =>
  readFileSync(join(samples, name), 'utf8').replaceAll('127.0.0.1:4180', service)

/** Every page, and a button that it has once it is ready. */
const pages = [
  ['agents?find=web-01,nowhere&address=10.', 'Read again'],
  ['agents/a01', 'Refresh'],
  ['agents/a07?tab=runners', 'Refresh'],
  ['runners?name=syslog', 'More actions'],
  ['runners?open=a04%2Fnginx-access', /^Start$/],
  ['configs', 'Count again'],
  ['configs/nginx-access', 'Refresh'],
  ['configs/nginx-access/edit', 'Review and save'],
  ['configs/nginx-access/edit?view=json', 'Review and save'],
  ['new-config', 'Choose files'],
  ['config-history', 'Import'],
  ['tags', 'Create tag'],
  ['tags/web', 'Assign agents'],
  ['metrics/agents/a01', 'More actions for CPU'],
  ['metrics/fleet', 'Refresh'],
  ['drift', 'Refresh'],
  [grok.slice(1), 'Check on the server'],
  ['activity', 'More actions'],
  ['new-rollout?config=cron-log', 'Staged rollout'],
] as const

// What a page writes to the console, as it does for every violation of the policy, fails a test.
test('every page works below a path of nginx with the strict policy, and so do deep links', async ({
  page,
  deployment,
}) => {
  const violations: string[] = []
  await page.exposeFunction('onViolation', (text: string) => violations.push(text))
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) => {
      // It is set by exposeFunction.
      const report: unknown = Reflect.get(window, 'onViolation')
      if (typeof report === 'function')
        report(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`)
    }),
  )
  const answer = await page.goto(`${deployment.url}agents/a01?tab=tags`)
  expect(answer?.status()).toBe(200)
  const policy = answer?.headers()['content-security-policy']
  for (const directive of [
    "script-src 'self'",
    "style-src 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types logkit-console',
  ]) {
    expect(policy?.split('; ')).toContain(directive)
  }
  await expect(table(page, 'Tags').row('web')).toContainText('nginx-access')
  for (const [address, name] of pages) {
    await visit(page, path + address, path)
    await expect(page.getByRole('button', { name }), address).toBeVisible()
    await expect(page.getByRole('status', { name: 'Loading' }), address).toBeHidden()
  }
  // Chromium itself would write styles into a text whose selected lines are typed over.
  await visit(page, `${path}configs/nginx-access/edit?view=json`, path)
  const json = editor(page).json
  await json.click()
  await page.keyboard.press('ControlOrMeta+Home')
  for (let line = 0; line < 4; line += 1) await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.type('x"y')
  await expect(json).toContainText('x"y')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('z')
  await expect(json).toHaveText('z')
  expect(violations).toEqual([])
  await page.getByRole('button', { name: 'Account' }).click()
  await expect(page.getByText(/ignores laterSetting/)).toBeVisible()
  // A server that cannot fill in <base> sends the browser to the entry.
  await page.goto(`${deployment.url}?to=${encodeURIComponent('/agents?tag=web')}`)
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.webAgents)
  await expect(page).toHaveURL(`${deployment.url}agents?tag=web`)
  // No path leads out of the API, and no form of another site into it.
  const api = `${deployment.url}v1/api`
  for (const out of ['agents/..%252f..%252fadmin', '..;/admin', 'tags/..%3Bx'])
    expect((await page.request.get(`${api}/${out}`)).status(), out).toBe(400)
  const type = { 'content-type': 'application/json' }
  const own = new URL(deployment.url).origin
  for (const [status, headers] of [
    [415, { 'content-type': 'text/plain' }],
    [415, { 'content-type': 'Application/X-www-form-urlencoded; charset=utf-8' }],
    [403, { ...type, origin: 'https://evil.example.com' }],
    [403, { ...type, origin: `${own}.example.com` }],
    [403, { ...type, origin: 'null' }],
    [403, { ...type, 'sec-fetch-site': 'cross-site' }],
    [403, { ...type, 'sec-fetch-site': 'same-site' }],
    [403, { ...type, referer: 'https://evil.example.com/' }],
  ] as const) {
    const answer = await page.request.post(`${api}/tags`, { headers, data: '{}' })
    expect(answer.status(), JSON.stringify(headers)).toBe(status)
  }
  // Nothing of the demo is there, and the files say what they are.
  expect(filesIn(deployment.root).filter((name) => /mock|(^|\/)demo\./.test(name))).toEqual([])
  const version: unknown = await (await page.request.get(`${deployment.url}version.json`)).json()
  expect(version).toMatchObject({ version: expect.stringMatching(/^\d/) })
})

test('a page that is open while a new version is deployed goes on where the assets are kept', async ({
  page,
  deployment,
}) => {
  const { url, root } = deployment
  const previous = `${root}-previous`
  const next = `${root}-next`
  cpSync(root, previous, { recursive: true })
  // The next version has another chunk of the page of tags.
  cpSync(built, next, { recursive: true })
  const [chunk = ''] = filesIn(next).filter((name) => /^assets\/TagsPage-.*\.js$/.test(name))
  rmSync(join(next, chunk))
  await openAgents(page, url)
  makeRelease({ build: next, target: root })
  const navigation = page.getByRole('navigation', { name: 'Main navigation' })
  const tags = navigation.getByRole('link', { name: 'Tags' })
  await tags.click()
  await expect(page.getByText('A new version of the console was deployed.')).toBeVisible()
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
  makeRelease({ build: next, target: root, previous })
  await page.reload()
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
  await tags.click()
  await expect(page.getByRole('button', { name: 'Create tag' })).toBeVisible()
})

test('a sign-on that ends is told over the page, which goes on after it', async ({
  page,
  deployment: { url, signOn },
}) => {
  await openAgents(page, url)
  signOn.isSignedIn = false
  await page.getByRole('textbox', { name: 'Hostname contains' }).fill('web')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Signed out')
  await expect(page).toHaveURL(`${url}agents?search=web`)
  await expect(dialog.getByRole('link', { name: 'Go to sign-in' })).toHaveAttribute(
    'href',
    `/oauth2/start?rd=${encodeURIComponent(`${url}agents?search=web`)}`,
  )
  // A new visit is sent to the sign-on.
  const other = await page.context().newPage()
  await other.goto(`${url}agents/a01`)
  await expect(other.getByRole('heading', { name: 'Organisation' })).toBeVisible()
  signOn.isSignedIn = true
  await dialog.getByRole('button', { name: 'Retry' }).click()
  await expect(table(page, 'Agents').rows).toHaveCount(6)
})

async function openAgents(page: Page, url: string) {
  // The code of other pages is not loaded ahead.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0
  })
  await page.goto(`${url}agents`)
  await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
}
