import type { Page } from '@playwright/test'
import { sampleConfigs } from '../mocks/scenarios/sampleConfigs'
import { drift } from './drivers/drift'
import { editor } from './drivers/editor'
import { passTime, plan } from './drivers/plan'
import { expect, isolatedTest, test } from './fixtures'
import { menu } from './drivers/menu'

const reason = 'reader type unsupported : quantum'
const broken = { ...sampleConfigs['nginx-access'], reader: { mode: 'quantum', log_path: '/a' } }

/** Writes a config that agents refuse, and opens the plan that saves it. */
async function planBrokenEdit(page: Page, name: string) {
  await page.goto(`/configs/${name}/edit`)
  const { view, write, confirmOwnType, button } = editor(page)
  await view('JSON')
  await write(JSON.stringify(broken))
  await confirmOwnType('quantum')
  await button('Review and save').click()
}

test.describe('agents that refuse a config', () => {
  test.use({ scenario: 'refusing' })

  isolatedTest(
    'keep an edit from being confirmed, whatever the server answers, and it can be undone',
    async ({ page, world }) => {
      world.delays = {}
      await page.clock.install()
      await planBrokenEdit(page, 'nginx-access')
      const { button, expectCounts, expectCountsLater, result: row, figure, title } = plan(page)
      await button('Save config nginx-access').click()
      await expect(row).toContainText('refused, but saved by the server')
      await expect(row).toContainText('still the old 5')
      await expect(row).toContainText('offline, applies on reconnect 2')
      await expect(row).toContainText(reason)
      await expectCountsLater({ confirmed: 0, failed: 1 })
      await expect(row.getByText(`E1058 · agent a01: ${reason}`)).toBeVisible()

      await button('Undo 1').click()
      await expect(title).toHaveText('Undo: Save config nginx-access')
      await button('Save config nginx-access').click()
      await expectCounts({ confirmed: 1, failed: 0 })
      await expect(figure('refused')).toHaveCount(0)
      expect(world.fleet.runner('a01', 'nginx-access').version.config).toMatchObject({
        reader: { mode: 'tailx' },
      })
    },
  )

  isolatedTest(
    'lose no runner to a renewal: what cannot run is not sent, what does not run is taken back',
    async ({ page, world }) => {
      world.delays = {}
      const content = { ...sampleConfigs['mysql-slow'], batch_len: 7 }
      world.editOnHost('a07', 'mysql-slow', content)
      world.rules.refuseContent = ({ config }) => (config === 'mysql-slow' ? reason : null)
      await page.clock.install()
      await page.goto('/drift?config=mysql-slow')
      await drift(page).show('Changed on the host')
      await drift(page).reconcile.click()
      const { button, expectCountsLater, result, root } = plan(page)
      await button(/^Renew/).click()
      await expect(result).toContainText('accepted, pending')
      await expectCountsLater({ confirmed: 0, failed: 1 })
      await expect(result).toContainText('lost and restored')
      await expect(root.getByText('1 runner was lost and restored')).toBeVisible()
      const restored = world.fleet
        .agent('a07')
        .runners.find(({ name }) => name.includes('-former-'))
      expect(restored?.version.config).toMatchObject({ batch_len: 7, note: 'slow queries' })
    },
  )

  isolatedTest(
    'hold a rename back, and are said to have lost what nothing brings back until it is assigned again',
    async ({ page, world }) => {
      world.delays = {}
      let refused = ['mysql-errors', 'mysql-slow']
      world.rules.refuseContent = ({ config }) =>
        refused.some((name) => config.startsWith(name)) ? reason : null
      await page.clock.install()
      await page.goto('/configs/mysql-error')
      await menu(page).choose('Rename')
      const dialog = page.getByRole('dialog', { name: 'Rename mysql-error' })
      await dialog.getByRole('textbox', { name: 'Name' }).fill('mysql-errors')
      await dialog.getByRole('button', { name: 'Review changes' }).click()
      const { button, expectCounts, expectCountsLater, results, result, root, close } = plan(page)
      await button('Rename mysql-error to mysql-errors').click()
      await expect(results.row('mysql-error').last()).toContainText('no runner')
      await passTime(page, (options) =>
        expect(results.row('mysql-error').last()).toContainText(
          'held back: the new config was not seen running everywhere',
          options,
        ),
      )
      // The new config is there; that is all.
      await expectCountsLater({ confirmed: 1, failed: 1, 'not sent': 1 })
      expect(world.fleet.config('mysql-error').runners.size).toBeGreaterThan(0)
      await close()

      world.editOnHost('a07', 'mysql-slow', { ...sampleConfigs['mysql-slow'], batch_len: 7 })
      await page.goto('/drift?config=mysql-slow')
      await drift(page).show('Changed on the host')
      await drift(page).reconcile.click()
      await button(/^Renew/).click()
      await expect(result).toContainText('accepted, pending')
      await passTime(page, (options) => expect(result).toContainText('LOST', options))
      await expectCountsLater({ confirmed: 0, failed: 1 })
      await expect(root.getByText(/^LOST: 1 runner/)).toBeVisible()
      refused = []
      await button('Assign again').click()
      await button(/^Assign (config )?mysql-slow/).click()
      await expectCounts({ confirmed: 1, failed: 0 })
    },
  )
})
