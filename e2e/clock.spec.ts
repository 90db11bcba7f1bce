import { createWorld } from '../mocks/scenarios/createWorld'
import { smallCounts } from '../mocks/scenarios/fleetCounts'
import { drift } from './drivers/drift'
import { expect, test } from './fixtures'

test('on a device whose clock is ten minutes ahead, ages and graces follow the server', async ({
  page,
  site,
}) => {
  const world = createWorld('small', { now: () => Date.now() - 600_000 })
  world.delays = { config: 3_600_000 }
  const { config } = world.fleet.config('syslog').current
  world.configs.update('syslog', { note: '', config: { ...config, batch_interval: 15 } })
  site.mount('/v1/api', world)
  await page.goto('/drift?config=syslog')
  await drift(page).expectCounts({ Pending: smallCounts.webAgents, Outdated: 0 })
  const banner = page.getByRole('status').filter({ hasText: 'The clock of this device' })
  await expect(banner).toContainText('10 min ahead of the server')
  await page.goto('/configs')
  await expect(page.getByRole('row', { name: 'syslog' })).toContainText(/\d sec\. ago/)
  // Of two clocks that differ by days either may be wrong.
  world.date = new Date(Date.now() - 3 * 86_400_000).toUTCString()
  await page.goto('/configs')
  await expect(
    page.getByRole('status').filter({ hasText: 'The server says that it is' }),
  ).toContainText('if it is wrong, times that have passed seem to lie ahead')
  // A header that cannot be right is not followed.
  world.date = 'Fri, 31 Dec 9999 23:59:59 GMT'
  await page.goto('/configs')
  await expect(page.getByRole('status').filter({ hasText: '9999-12-31' })).toContainText(
    'which cannot be right',
  )
})
