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
  // A header that cannot be right, or that the answer below it refutes, is not followed.
  for (const date of [new Date(Date.now() - 3 * 86_400_000), new Date('9999-12-31T23:59:59Z')]) {
    world.date = date.toUTCString()
    await page.goto('/configs')
    const told = page.getByRole('status').filter({ hasText: date.toISOString().slice(0, 10) })
    await expect(told).toContainText('which cannot be right')
  }
})
