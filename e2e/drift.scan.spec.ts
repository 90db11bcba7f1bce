import type { World } from '../mocks/world/World'
import { crowdCounts } from '../mocks/scenarios/fleetCounts'
import { createWindows, windowCount } from '../src/contract/scanWindows'
import { drift } from './drivers/drift'
import { selectOption } from './drivers/selectOption'
import { expect, test } from './fixtures'

test.use({ scenario: 'crowd' })

/** Each agent of `crowd` has one runner. */
const runners = crowdCounts.agents
const pages = windowCount(runners, 200)
/** A sample reads one page in five, side by side. */
const sampledPages = runners / 200 / 5
const windowAt = createWindows(200, true)
/** The requests for configs, tags and offline agents: one page each. */
const otherRequests = 3

const text = (count: number) => count.toLocaleString('en')

test('a scan states its cost, and a sample costs less', async ({ page, world }) => {
  await page.goto('/drift')
  await expect(page.getByText(`${text(runners)} runners to read`)).toBeVisible()
  await expect(
    page.getByText(new RegExp(`\\b${pages + otherRequests} requests, about [\\d.]+ MB\\.`)),
  ).toBeVisible()
  await selectOption(page, 'How much to read', '1 page in 5')
  await expect(page.getByText(`${sampledPages + otherRequests} requests, about`)).toBeVisible()
  const before = world.requests
  await page.getByRole('button', { name: 'Read a sample' }).click()
  await expect(
    page.getByText(
      new RegExp(`^A sample: ${text(runners / 5)} of ${text(runners)} runners, read at`),
    ),
  ).toBeVisible()
  await expect(page.getByText(/Missing runners are not counted/)).toBeVisible()
  // One more tells from which number pages count.
  expect(world.requests - before).toBe(sampledPages + otherRequests + 1)
  await drift(page).expectCounts({ 'In sync': runners / 5, Missing: 0 })
})

test('a cancelled scan continues with the missing pages', async ({ page, world }) => {
  holdPage(world, 3)
  const requested: string[] = []
  page.on('request', (request) => requested.push(request.url()))
  await page.goto('/drift?config=app-log')
  await page.getByRole('button', { name: 'Read all' }).click()
  await expect(
    page.getByText(new RegExp(`\\b[1-9]\\d+ of ${pages + otherRequests} requests`)),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Not everything was read.')).toBeVisible()
  await expect(page.getByText(/Missing runners are not counted/)).toBeVisible()
  world.faults = []
  const first = pagesOf(requested)
  requested.length = 0
  await page.getByRole('button', { name: 'Continue' }).click()
  await drift(page).expectCounts({ 'In sync': runners })
  const second = pagesOf(requested)
  expect(second.length).toBeGreaterThan(0)
  expect(second.length).toBeLessThan(pages)
  // The page that was held is requested again, the first page is not.
  expect(second).toContain(3)
  expect(second).not.toContain(1)
  expect(new Set([...first, ...second]).size).toBe(pages)
})

test('after a partial failure only the failed pages are read again', async ({ page, world }) => {
  world.faults = [{ match: isPage(7), fault: { status: 502, body: '' }, times: 1 }]
  const worker = page.waitForEvent('worker')
  await page.goto('/drift?config=app-log')
  await page.getByRole('button', { name: 'Read all' }).click()
  await expect(
    page.getByText(
      `${text(runners - (windowAt(7).offset - windowAt(6).covered))} of ${text(runners)} runners were read`,
    ),
  ).toBeVisible()
  // The pages are parsed in a worker, not on the page.
  expect((await worker).url()).toContain('driftPages.worker')
  const requested: string[] = []
  page.on('request', (request) => requested.push(request.url()))
  await page.getByRole('button', { name: 'Continue' }).click()
  await drift(page).expectCounts({ 'In sync': runners })
  expect(pagesOf(requested)).toEqual([7])
})

test('a scan runs on the page where no worker can start', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', {
      value: function () {
        throw new DOMException('another origin', 'SecurityError')
      },
    })
  })
  await page.goto('/drift?config=app-log')
  await page.getByRole('button', { name: 'Read all' }).click()
  await drift(page).expectCounts({ 'In sync': runners })
})

/** The page of a scan, counted from 1, that a request asks for; 0: none. */
function pageOf(path: string, query: URLSearchParams): number {
  if (!path.endsWith('/runners')) return 0
  const [page, size] = [Number(query.get('page')), Number(query.get('size'))]
  const isAsked = (index: number) => windowAt(index).page === page && windowAt(index).size === size
  return Array.from({ length: pages }, (_, index) => index).findIndex(isAsked) + 1
}

const isPage =
  (page: number) =>
  ({ path, query }: { path: string; query: URLSearchParams }) =>
    pageOf(path, query) === page

/** Delays one page of runners beyond the end of the test. */
const holdPage = (world: World, page: number) =>
  (world.faults = [{ match: isPage(page), fault: { delay: 600_000 } }])

const pagesOf = (requested: readonly string[]) =>
  requested
    .map((url) => new URL(url))
    .map(({ pathname, searchParams }) => pageOf(pathname, searchParams))
    .filter((page) => page > 0)
