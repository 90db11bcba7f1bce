import type { Page } from '@playwright/test'
import type { World } from '../mocks/world/World'
import { drift } from './drivers/drift'
import { plan } from './drivers/plan'
import { choose } from './drivers/select'
import { table } from './drivers/table'
import { expect, test } from './fixtures'

test.describe('a drifted fleet', () => {
  test.use({ scenario: 'drifted' })

  test('each class has its members, and each of them its reason', async ({ page }) => {
    await page.goto('/agents')
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /Drift$/ })
      .click()
    const { counts, show, reconcile } = drift(page)
    const classes: Record<string, number> = {
      Missing: 3,
      Outdated: 4,
      'Changed on the host': 3,
      Stopped: 2,
      Orphan: 2,
      Settling: 12,
      Unknown: 1,
      'In step': 50,
    }
    await counts(classes)
    await expect(page.getByText('64.9 % of 77 in step')).toBeVisible()
    const reasons = {
      Missing: 'Tag web brings the config, and there is no runner.',
      Outdated: 'the config was saved later, and the agent is online.',
      'Changed on the host': 'although the config was not saved since.',
      Stopped: 'It was stopped.',
      Orphan: 'The server lists no config of this name.',
      Settling: /was saved a moment ago|follows when it is back/,
      Unknown: 'cannot be read.',
      'In step': 'Same content.',
    }
    for (const [name, reason] of Object.entries(reasons)) {
      const rows = await show(name)
      await expect(rows.filter({ hasText: reason })).toHaveCount(Math.min(classes[name] ?? 0, 20))
    }
    await show('Settling')
    await expect(reconcile).toHaveAttribute('title', /follow by themselves/)
    const missing = await show('Missing')
    await expect(missing.first().getByRole('link', { name: 'drift-11' })).toHaveAttribute(
      'href',
      '/agents/d11?tab=runners',
    )
    await expect(page).toHaveURL(/is=missing/)
  })

  test('shares by config and by tag can be sorted and lead to their own page', async ({ page }) => {
    await page.goto('/drift')
    await page.getByRole('tab', { name: 'By config' }).click()
    const configs = table(page, 'By config')
    await expect(configs.rows.first()).toContainText('nginx-access')
    await expect(configs.row('cron-log')).toContainText('100 %')
    await configs.header('In step').getByRole('button').click()
    await expect(configs.rows.last()).toContainText('cron-log')
    await page.getByRole('tab', { name: 'By tag' }).click()
    const tags = table(page, 'By tag')
    await expect(tags.row('web')).toContainText('60')
    await tags.row('db').getByRole('link').click()
    await expect(page).toHaveURL('/drift?tag=db')
    await drift(page).counts({ Settling: 10, Missing: 0, 'In step': 0 })
  })

  test('what is missing is handed out, what was stopped starts, orphans go', async ({
    page,
    world,
  }) => {
    world.delays = {}
    await page.goto('/drift')
    await apply(page, 'Missing', /^Hand/, 3)
    expect(world.fleet.runner('d11', 'nginx-access').state).toBe('running')
    await apply(page, 'Stopped', /^Start 2 runners/, 2)
    expect(world.fleet.runner('d14', 'syslog').state).toBe('running')
    await apply(page, 'Orphan', /^Delete 2 runners/, 2)
    expect(world.fleet.running('ftp-log').size).toBe(0)
    const { again, counts } = drift(page)
    await expect(page.getByText('A plan was applied since this was read.')).toBeVisible()
    await again.click()
    await counts({ Missing: 0, Stopped: 0, Orphan: 0, 'In step': 55 })
    await expect(page.getByText('A plan was applied since this was read.')).toBeHidden()
  })

  test('what a runner never took, or what its host changed, is given to it alone', async ({
    page,
    world,
  }) => {
    // The old one takes its time to go: until then nothing is handed out.
    world.delays = { runner: 1500 }
    await page.goto('/drift?config=nginx-access')
    await apply(page, 'Outdated', /^Renew 4 runners of nginx-access/, 4)
    const { config } = world.fleet.config('nginx-access').current
    for (const id of ['d01', 'd02', 'd03', 'd04'])
      expect(world.fleet.runner(id, 'nginx-access').version.config).toBe(config)
    // It was left alone.
    expect(world.fleet.runner('d07', 'nginx-access').version.config).not.toBe(config)
    await drift(page).again.click()
    await drift(page).counts({ Outdated: 0, 'Changed on the host': 1 })
  })

  test('the page of a config and that of a tag lead here', async ({ page }) => {
    await page.goto('/configs/nginx-access?tab=runners')
    await page.getByRole('main').getByRole('link', { name: 'Drift', exact: true }).click()
    await expect(page).toHaveURL('/drift?config=nginx-access')
    await drift(page).counts({ Missing: 2, Outdated: 4, 'In step': 22, Stopped: 0 })
    await page.goto('/tags/web')
    await page.getByRole('main').getByRole('link', { name: 'Drift', exact: true }).click()
    await drift(page).counts({ Missing: 3, Orphan: 2, Stopped: 2 })
    await page.getByRole('button', { name: 'Remove Tag: web' }).click()
    await drift(page).counts({ Settling: 12 })
  })
})

test('a push has two minutes before what it changed counts as outdated', async ({
  page,
  world,
}) => {
  await page.clock.install()
  world.delays = { config: 3_600_000 }
  const { config } = world.fleet.config('syslog').current
  world.configs.update('syslog', { note: '', config: { ...config, batch_interval: 15 } })
  await page.goto('/drift?config=syslog')
  const { counts, again } = drift(page)
  await counts({ Settling: 7, Outdated: 0 })
  await page.clock.fastForward('01:00')
  await again.click()
  await counts({ Settling: 7, Outdated: 0 })
  await page.clock.fastForward('01:30')
  await again.click()
  // The two that are not online follow when they are.
  await counts({ Settling: 2, Outdated: 5 })
  world.delays = {}
  world.configs.update('syslog', { note: '', config })
  await again.click()
  await counts({ Settling: 0, Outdated: 0, 'In step': 7 })
})

test.describe('a crowd', () => {
  test.use({ scenario: 'crowd' })

  test('states what it costs, and a sample costs less and says so', async ({ page, world }) => {
    await page.goto('/drift')
    await expect(page.getByText('5,000 runners have to be read')).toBeVisible()
    await expect(page.getByText(/That takes 28 requests and about [\d.]+ MB\./)).toBeVisible()
    await choose(page, 'How much to read', '1 page in 5')
    await expect(page.getByText(/That takes 8 requests and about/)).toBeVisible()
    const before = world.requests
    await page.getByRole('button', { name: 'Read a sample' }).click()
    await expect(page.getByText(/^A sample: 1,000 of 5,000 runners, read at/)).toBeVisible()
    await expect(page.getByText(/What is missing is not counted/)).toBeVisible()
    expect(world.requests - before).toBe(8)
    await drift(page).counts({ 'In step': 1000, Missing: 0 })
  })

  test('is called off and goes on where it was', async ({ page, world }) => {
    hold(world, 3)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto('/drift?config=app-log')
    await page.getByRole('button', { name: 'Read them' }).click()
    await expect(page.getByText(/\b[1-9]\d+ of 28 requests/)).toBeVisible()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByText('The reading did not get to its end.')).toBeVisible()
    await expect(page.getByText(/What is missing is not counted/)).toBeVisible()
    world.faults = []
    const first = pagesOf(asked)
    asked.length = 0
    await page.getByRole('button', { name: 'Go on' }).click()
    await drift(page).counts({ 'In step': 5000 })
    const second = pagesOf(asked)
    expect(second.length).toBeGreaterThan(0)
    expect(second.length).toBeLessThan(25)
    // The one that was held is asked for again, the first never.
    expect(second).toContain(3)
    expect(second).not.toContain(1)
    expect(new Set([...first, ...second]).size).toBe(25)
  })

  test('pages that fail are the only ones that are read again', async ({ page, world }) => {
    world.faults = [{ match: isPage(7), fault: { status: 502, body: '' }, times: 1 }]
    const worker = page.waitForEvent('worker')
    await page.goto('/drift?config=app-log')
    await page.getByRole('button', { name: 'Read them' }).click()
    await expect(page.getByText('4,800 of 5,000 runners were read')).toBeVisible()
    // They were reduced there, not on the page.
    expect((await worker).url()).toContain('pages.worker')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.getByRole('button', { name: 'Go on' }).click()
    await drift(page).counts({ 'In step': 5000 })
    expect(pagesOf(asked)).toEqual([7])
  })

  test('is read on the page where there can be no worker', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'Worker', {
        value: function () {
          throw new DOMException('another origin', 'SecurityError')
        },
      })
    })
    await page.goto('/drift?config=app-log')
    await page.getByRole('button', { name: 'Read them' }).click()
    await drift(page).counts({ 'In step': 5000 })
  })
})

/** Plans to reconcile a class of so many, and applies that. */
async function apply(page: Page, name: string, act: RegExp, count: number) {
  await drift(page).show(name)
  await drift(page).reconcile.click()
  const { root, button, counts, close } = plan(page)
  await counts({ 'will change': count })
  const typed = root.getByRole('textbox', { name: /Type/ })
  if (await typed.isVisible()) await typed.fill(String(count))
  await button(act).click()
  await counts({ confirmed: count })
  await close()
}

const isPage =
  (page: number) =>
  ({ path, query }: { path: string; query: URLSearchParams }) =>
    path === '/runners' && query.get('size') === '200' && query.get('page') === String(page)

/** One page of the runners never comes. */
const hold = (world: World, page: number) =>
  (world.faults = [{ match: isPage(page), fault: { delay: 600_000 } }])

const pagesOf = (asked: readonly string[]) =>
  asked
    .map((url) => new URL(url))
    .filter(
      ({ pathname, searchParams }) =>
        pathname.endsWith('/runners') && searchParams.get('size') === '200',
    )
    .map(({ searchParams }) => Number(searchParams.get('page')))
