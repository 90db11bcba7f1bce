import { expect, test, type Page } from '@playwright/test'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '../scripts/lib/serve.mjs'
import { demoCounts } from '../mocks/scenarios/fleetCounts'
import { drift } from './drivers/drift'
import { menu } from './drivers/menu'
import { plan } from './drivers/plan'
import { table } from './drivers/table'
import { visit } from './drivers/visit'

const root = fileURLToPath(new URL('../dist-demo', import.meta.url))
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

/** The policy that the release sends with its page. */
async function strictPolicy() {
  const served = await serve({ root, port: 0 })
  const { headers } = await fetch(served.url)
  await served.close()
  return headers.get('content-security-policy') ?? ''
}

/** The demo below a path of a plain file server: it knows files, and answers 404 to all else. */
async function open() {
  const policy = await strictPolicy()
  const base = '/some/space/'
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const file = join(root, pathname.slice(base.length - 1).replace(/\/$/, '/index.html'))
    const isFile = pathname.startsWith(base) && existsSync(file) && statSync(file).isFile()
    if (!isFile) return response.writeHead(404).end('no such file')
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'text/plain',
      'content-security-policy': policy,
    })
    createReadStream(file).pipe(response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    base,
    url: `http://localhost:${port}${base}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

let site: Awaited<ReturnType<typeof open>>
test.beforeAll(async () => {
  site = await open()
})
test.afterAll(() => site.close())

/** Somebody who has been here before; a test of the tour leaves it out. */
const knowsTour = (page: Page) =>
  page.addInitScript(() => localStorage.setItem('logkit-console:demo:tour', 'seen'))

const lab = (page: Page) => page.getByRole('complementary', { name: 'Laboratory' })

const pull = (page: Page, lever: string, value: number) =>
  lab(page).getByRole('slider', { name: lever }).fill(String(value))

const refresh = (page: Page) => page.getByRole('button', { name: 'Refresh', exact: true }).click()

/** The number behind a word in the heading of the list of agents. */
const counted = async (page: Page, word: string) =>
  Number(
    (await page.getByRole('button', { name: new RegExp(`^${word}`) }).textContent())?.replace(
      /\D/g,
      '',
    ),
  )

test('the laboratory shows each request, and what its levers do to answers and to changes', async ({
  page,
}) => {
  await knowsTour(page)
  const refused: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) refused.push(message.text())
  })
  await page.goto(site.url)
  await expect(page.getByText(`1–20 of ${demoCounts.agents}`)).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'Laboratory' }).press('Enter')
  await expect(lab(page).getByRole('button', { name: 'Close' })).toBeFocused()
  const log = table(page, 'Requests')
  await expect(log.row('/agents?').first()).toContainText('200')

  await pull(page, 'Latency', 1000)
  await expect(page).toHaveURL(/agents#demo\?latency=1000$/)
  // Levers are at rest or not: the button says so.
  await expect(page.getByRole('button', { name: 'Laboratory, 1 lever moved' })).toBeVisible()
  await expect(log.row(/\/agents\?.*200\s*[1-9],\d{3}/).first()).toBeVisible()
  await pull(page, 'Latency', 0)
  await pull(page, 'Failing requests', 100)
  await expect(log.row('503').first()).toBeVisible()
  await visit(page, `${site.base}tags`, site.base)
  await expect(page.getByRole('button', { name: 'Retry' }).first()).toBeVisible()
  await pull(page, 'Failing requests', 0)
  await expect(page.getByRole('link', { name: 'canary', exact: true })).toBeVisible()

  // Half of the agents refuse, and every answer is lost: the plan finds out by reading.
  await visit(page, `${site.base}runners?name=kafka-server`, site.base)
  await pull(page, 'Bulk changes refused', 50)
  await pull(page, 'Lost answers to writes', 100)
  await expect(page).toHaveURL(/partial=50&lost=100$/)
  await lab(page).press('Escape')
  await expect(lab(page)).toHaveCount(0)
  await menu(page).choose('Stop all runners of kafka-server')
  await plan(page).confirm(18)
  await plan(page)
    .button(/^Stop \d+ runners of kafka-server/)
    .click()
  await expect(plan(page).figure('confirmed')).not.toHaveText('confirmed0')
  await plan(page).close()
  await page.getByRole('button', { name: /^Laboratory/ }).click()
  await expect(log.row(/POST.*runners\/stop.*lost/).first()).toBeVisible()
  // The first page was loaded again under its own address, which only the demo's service worker can answer.
  await page.reload()
  await expect(page.getByRole('button', { name: /^Laboratory/ })).toBeVisible()
  expect(refused).toEqual([])
})

test('a link carries the settings, a reload keeps them on any page, and a reset takes them back', async ({
  page,
}) => {
  await knowsTour(page)
  await page.goto(`${site.url}#demo?agents=1000&flapping=80&drift=60&speed=10`)
  await expect(page.getByText('1–20 of 1,000')).toBeVisible()
  // The server's clock runs ten times as fast, and with it the fleet.
  await expect(async () => {
    await refresh(page)
    expect(await counted(page, 'offline')).toBeGreaterThan(100)
  }).toPass()
  await visit(page, `${site.base}drift?config=es-slowlog`, site.base)
  const changed = drift(page).figure('Changed on the host [1-9].*')
  const readAll = page.getByRole('button', { name: 'Read all' })
  /** How much there is to read decides whether the page asks first. */
  const readDrift = async () => {
    await expect(changed.or(readAll)).toBeVisible()
    if (await readAll.isVisible()) await readAll.click()
  }
  await readDrift()
  await expect(changed).toBeVisible()
  await expect(page).toHaveURL(
    /drift\?config=es-slowlog#demo\?agents=1000&flapping=80&drift=60&speed=10$/,
  )
  await page.reload()
  await readDrift()
  await expect(changed).toBeVisible()

  await page.goto(`${site.url}#demo?scenario=small&unmeasured=1&skew=60&refusing=100`)
  await expect(page.getByText('web-01')).toBeVisible()
  await expect(
    page.getByText(/clock of this device is 1 hr. behind|clock of this device is .* behind/),
  ).toBeVisible()
  await visit(page, `${site.base}metrics/agents/a01`, site.base)
  await expect(page.getByRole('button', { name: 'Open monitoring' })).toBeVisible()
  // What an agent refuses, the runner says.
  await page.evaluate(async () => {
    const body = JSON.stringify({ config: { reader: { mode: 'file' } }, note: '' })
    await fetch('v1/api/configs/syslog/config', { method: 'PUT', body })
  })
  await visit(page, `${site.base}runners?name=syslog`, site.base)
  await expect(table(page, 'Runners').row('no space left on device').first()).toBeVisible()
  await page.getByRole('button', { name: 'Laboratory, 3 levers moved' }).click()
  await lab(page).getByRole('button', { name: 'Reset all' }).click()
  await expect(page.getByRole('button', { name: 'Laboratory', exact: true })).toBeVisible()
  await expect(page).toHaveURL(/runners\?name=syslog$/)
  // The panel stays open over the new load.
  await expect(lab(page).getByText('Incident')).toBeVisible()
})

test('the tour is offered once, goes through the real pages by keyboard, and comes back in both languages', async ({
  page,
}) => {
  await page.goto(site.url)
  const card = page.getByRole('dialog')
  await card.getByRole('button', { name: 'Start' }).press('Enter')
  const steps = [
    ['What is wrong now', 'failing now', /runs=failingNow/],
    ['A plan, and its proof', 'payment-service', /name=payment-service/],
    ['A config edited safely', 'Edit payment-service', /edit$/],
    ['A host’s metrics', 'Metrics of web-gz', /metrics\/agents/],
    ['Grok, at every key', 'Sample', /grok$/],
  ] as const
  for (const [i, [title, text, address]] of steps.entries()) {
    const heading = card.getByRole('heading', { name: title })
    await expect(card).toContainText(`${i + 1} of 5`)
    await expect(page).toHaveURL(address)
    await expect(page.getByRole('main').getByText(text).first()).toBeVisible()
    await expect(heading).toBeFocused()
    if (i === 0)
      await expect(table(page, 'Runners').row('no value was parsed').first()).toBeVisible()
    await heading.press('ArrowRight')
  }
  await expect(card).toHaveCount(0)
  await page.goto(site.url)
  await expect(page.getByText(`1–20 of ${demoCounts.agents}`)).toBeVisible()
  await expect(card).toHaveCount(0)
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByRole('button', { name: '账号' }).click()
  await page.getByRole('button', { name: '查看导览' }).click()
  const heading = card.getByRole('heading', { name: '现在哪里出了问题' })
  await expect(heading).toBeFocused()
  await card.getByRole('button', { name: '结束导览' }).click()
  await expect(card).toHaveCount(0)
})
