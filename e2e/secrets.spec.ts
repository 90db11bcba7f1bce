import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { editor, untilStored } from './drivers/editor'
import { menu } from './drivers/menu'
import { plan } from './drivers/plan'
import {
  expectNoneStored,
  expectNoSentinels,
  plantSentinels,
  sentinelKeys,
  sentinelsIn,
} from './drivers/sentinels'
import { visit } from './drivers/visit'
import { expect, test } from './fixtures'

// Each page that shows what an agent or a server said; axe.spec.ts looks for secrets on all others.
const pages: readonly (readonly [path: string, ready: string | RegExp])[] = [
  ['/configs/nginx-access', 'Refresh'],
  ['/configs/nginx-access?tab=json', /^Copy/],
  ['/configs/nginx-access/edit?view=json', 'Review and save'],
  ['/new-config?copy=nginx-access', 'Form'],
  ['/configs?inside=nginx', 'Read again'],
  ['/runners?open=a01%2Fnginx-access', /^Stop$/],
  ['/agents/a01?tab=runners', 'Refresh'],
  ['/drift?view=members', 'Refresh'],
]

const { accessKey, secretKey } = sentinelKeys

test.use({ settings: { session: { kind: 'keys' } }, auth: { [accessKey]: secretKey } })

/**
 * Secrets stand in clear only in
 * - the fields of the editor that show dots, and a field or a line after "show" (configs.secrets.spec.ts);
 * - values after "Not a secret: show";
 * - the bodies of requests that read and save configs, and the header that carries the access key;
 * - the session storage of a tab that was told to keep the keys (session.spec.ts);
 * - the account menu, which names the access key.
 */
test('no key and no secret of a config or an error is on a page, in a store, an export or the console', async ({
  page,
  world,
  context,
}) => {
  plantSentinels(world)
  const said: string[] = []
  context.on('console', (message) => said.push(message.text()))
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  await page.goto('/configs/nginx-access/edit')
  await page.getByRole('textbox', { name: 'Access key (AK)' }).fill(accessKey)
  await page.getByLabel('Secret key (SK)').fill(secretKey)
  await page.getByRole('button', { name: 'Sign in' }).click()

  // A draft, a plan with a review, its record in the activity and the history.
  const { field, button } = editor(page)
  await field('Note').fill('a note that is kept')
  await untilStored(page, 'a note that is kept')
  await expectNoSentinels(page, 'the form of the editor')
  await button('Review and save').click()
  await expect(plan(page).button('Save config nginx-access')).toBeVisible()
  await expectNoSentinels(page, 'the review of a plan')
  await plan(page).button('Save config nginx-access').click()
  // The runners of the config fail, so that the plan is not confirmed.
  const noteOf = () => world.fleet.config('nginx-access').note
  await expect.poll(noteOf).toBe('a note that is kept')
  await expectNoSentinels(page, 'the result of a plan')
  await plan(page).close()

  for (const [path, ready] of pages) {
    await visit(page, path)
    await expect(
      page
        .getByRole('button', { name: ready })
        .or(page.getByText(ready, { exact: true }))
        .first(),
      path,
    ).toBeVisible()
    await expect(page.getByRole('status', { name: 'Loading' }), path).toBeHidden()
    await expectNoSentinels(page, path)
    // What is printed may be more than what is shown.
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await expectNoSentinels(page, `${path}, printed`)
    const printed = await page.evaluate(() => document.body.innerText)
    expect(sentinelsIn(printed), `${path}, printed`).toEqual([])
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await page.emulateMedia({ media: null })
  }
  await visit(page, '/agents')
  await menu(page).choose('Export')
  const exporting = page.getByRole('dialog', { name: 'Export agents' })
  await expectNoneIn(page, 'the agents', () =>
    exporting.getByRole('button', { name: /^Export \d+ agents$/ }).click(),
  )
  await visit(page, '/configs')
  await expectNoneIn(page, 'a backup', () => menu(page).choose('Back up'))
  await visit(page, '/config-history')
  await expectNoneIn(page, 'the history', () =>
    page.getByRole('button', { name: 'Export' }).click(),
  )
  await visit(page, '/activity')
  await expectNoneIn(page, 'the plans', () => menu(page).choose('Export'))

  await page.getByRole('button', { name: 'Account' }).click()
  await expect(page.getByText(accessKey)).toBeVisible()
  await expectNoSentinels(page, 'the account menu')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy diagnostics' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('"unknownKeys"')
  expect(copied).not.toMatch(/S3NT1NEL/)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expectNoSentinels(page, 'the page after signing out')
  await expectNoneStored(page)
  expect(sentinelsIn(said.join('\n')), 'the console').toEqual([])
  expect(addresses.filter((address) => sentinelsIn(address).length > 0)).toEqual([])
})

/** Downloads a file, which must have the config and no secret. */
async function expectNoneIn(page: Page, what: string, act: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent('download'), act()])
  const text = await readFile(await file.path(), 'utf8')
  expect(text, what).toContain('nginx-access')
  expect(sentinelsIn(text), what).toEqual([])
  await expectNoneStored(page)
}
