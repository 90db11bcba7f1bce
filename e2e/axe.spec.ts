import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { grokLink } from './drivers/grok'
import { editTags, plan, selection } from './drivers/plan'
import { rollout, rolloutForm } from './drivers/rollout'
import { expectNoneStored, expectNoSentinels, plantSentinels } from './drivers/sentinels'
import { visit } from './drivers/visit'
import { expect, test } from './fixtures'
import { menu } from './drivers/menu'

declare global {
  interface Window {
    axe: typeof axe
  }
}

const grok = grokLink({
  patterns: ['[%{IP:ip}] %{WORD:verb}', '%{INT:n:long}'],
  custom: 'MY x',
  sample: 'a 5 of 7\nnone\n10.0.0.1',
})

// Each test checks many pages one after the other.
test.describe.configure({ timeout: 180_000 })

const parts: Record<
  string,
  readonly (readonly [name: string, path: string, ready: string | RegExp])[]
> = {
  agents: [
    ['the list of agents', '/agents', 'Refresh'],
    ['a filtered list', '/agents?state=offline&search=web', 'Clear all'],
    ['a list without matches', '/agents?search=nowhere', 'Clear all filters'],
    ['a list from a scan', '/agents?find=web-01,nowhere&address=10.', 'Read again'],
    ['a bulk search of another tab', '/agents?list=elsewhere', 'Paste the list again'],
  ],
  'one agent and runners': [
    ['the summary of an agent', '/agents/a01', 'Refresh'],
    ['the runners of an agent', '/agents/a07?tab=runners', 'Refresh'],
    ['the tags of an agent', '/agents/a01?tab=tags', 'Refresh'],
    ['the raw answer of an agent', '/agents/a01?tab=raw', 'Copy Raw JSON'],
    ['an unknown agent', '/agents/nobody', 'Refresh'],
    ['the list of runners', '/runners?name=syslog', 'More actions'],
    ['a runner', '/runners?open=a04%2Fnginx-access', /^Start$/],
  ],
  configs: [
    ['the list of configs', '/configs', 'Count again'],
    ['a search inside configs', '/configs?inside=nginx', 'Read again'],
    ['a config', '/configs/nginx-access', 'Refresh'],
    ['the assignments of a config', '/configs/mysql-error?tab=holders', 'Read again'],
    ['the editor of a config', '/configs/nginx-access/edit', 'Review and save'],
    ['the JSON editor of a config', '/configs/nginx-access/edit?view=json', 'Review and save'],
    ['a new config', '/new-config', 'Choose files'],
    ['the history of a config', '/configs/nginx-access?tab=history', 'Export'],
    ['the history of all configs', '/config-history', 'Import'],
  ],
  'tags, drift, plans and rollouts': [
    ['the list of tags', '/tags', 'Create tag'],
    ['a tag', '/tags/web', 'Assign agents'],
    ['drift', '/drift', 'Refresh'],
    ['drift by config', '/drift?view=configs', 'Refresh'],
    ['the activity', '/activity', 'More actions'],
    ['a new staged rollout', '/new-rollout?config=cron-log', 'Staged rollout'],
    ['the list of rollouts', '/rollouts', 'Account'],
  ],
  'metrics and grok': [
    ['the metrics of an agent', '/metrics/agents/a01', 'More actions for CPU'],
    ['agents compared', '/metrics?agents=a01,a02', 'Remove web-01'],
    ['metrics of the fleet', '/metrics/fleet', 'More actions for CPU, total'],
    ['the grok workbench', grok, 'Check on the server'],
    ['fields of a grok pattern', grok.replace('#', '?view=fields#'), 'Check on the server'],
  ],
}

for (const [part, pages] of Object.entries(parts)) {
  test(`axe and a search for secrets find nothing on the pages of ${part}`, async ({
    page,
    world,
  }) => {
    plantSentinels(world)
    await page.goto('/')
    for (const [name, path, ready] of pages) {
      await visit(page, path)
      await expect(page.getByRole('button', { name: ready }), name).toBeVisible()
      await expect(page.getByRole('status', { name: 'Loading' }), name).toBeHidden()
      expect.soft(await violations(page), name).toEqual([])
      await expectNoSentinels(page, name)
    }
    await expectNoneStored(page)
  })
}

test('axe finds nothing in the header, in the dialogs of the list and in a plan', async ({
  page,
}) => {
  await page.goto('/nowhere')
  await expect(page.getByRole('button', { name: 'Account' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await visit(page, '/agents?tag=web')
  for (const name of ['Preferences', 'Account']) {
    await page.getByRole('button', { name }).click()
    // The content is loaded on demand.
    await expect(page.getByRole('dialog', { name })).toContainText(/\w/)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 1 }).click()
    await expect(page.getByRole('dialog', { name })).toBeHidden()
  }
  await visit(page, '/agents?tag=web&address=10.')
  const openers = [
    () => page.getByRole('button', { name: /^More filters/ }).click(),
    () => menu(page).choose('Bulk search'),
    () => menu(page).choose('Export'),
  ]
  for (const open of openers) {
    await open()
    await expect(page.getByRole('dialog').locator('visible=true')).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog').locator('visible=true')).toBeHidden()
  }
  await visit(page, '/agents?tag=web')
  await selection(page).select('web-01', 'web-05')
  await expect(selection(page).root).toBeVisible()
  expect(await violations(page)).toEqual([])
  await editTags(page, { on: ['canary'] })
  const { steps, button, expectCounts } = plan(page)
  await expect(steps.rows).toHaveCount(2)
  expect(await violations(page)).toEqual([])
  await button('Add tag canary to web-05').click()
  await expectCounts({ confirmed: 1 })
  expect(await violations(page)).toEqual([])
})

test('axe finds nothing on a checked sample and on chosen files', async ({ page, world }) => {
  const reader = { mode: 'dir', log_path: '/a' }
  world.configs.update('cron-log', {
    note: '',
    config: { reader, parser: { type: 'json' }, senders: [{ sender_type: 'discard' }] },
  })
  await page.goto('/configs/cron-log/edit')
  await page.getByText('Check with a sample', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Log lines' }).fill('{"a":1}\nx')
  await expect(page.getByRole('region', { name: 'Results by line' })).toContainText('Line 1')
  expect(await violations(page)).toEqual([])
  await visit(page, '/new-config')
  const files = ['{ "reader": ', '{ "senders": [] }'].map((text, index) => {
    return { name: `${index}.conf`, mimeType: 'text/plain', buffer: Buffer.from(text) }
  })
  await page.getByLabel('A file').last().setInputFiles(files)
  await expect(page.getByRole('list', { name: 'Chosen files' })).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('axe finds nothing on a staged rollout', async ({ page }) => {
  await page.goto('/new-rollout?config=cron-log')
  await rolloutForm(page).addTag('web')
  await rolloutForm(page).start.click()
  const { agents } = rollout(page)
  await expect(agents.row('web-01')).toContainText('running the new content')
  expect(await violations(page)).toEqual([])
})

test('axe finds nothing on the impact of a plan and its collisions', async ({ page, world }) => {
  world.configs.update('cron-log', {
    note: '',
    config: { reader: { mode: 'file', log_path: '/var/log/nginx/access.log' }, senders: [] },
  })
  await page.goto('/configs/cron-log?tab=holders')
  await page.getByRole('button', { name: 'Assign to tags' }).click()
  const dialog = page.getByRole('dialog', { name: 'Assign cron-log to tags' })
  await dialog.getByRole('checkbox', { name: 'Select web' }).check()
  await dialog.getByRole('button', { name: 'Review changes' }).click()
  await expect(page.getByRole('checkbox', { name: 'I have checked the collisions' })).toBeVisible()
  await expect(dialog).toBeHidden()
  expect(await violations(page)).toEqual([])
})

test('axe finds nothing on a failed load and a lost connection', async ({ page, world }) => {
  world.faults = [{ match: () => true, fault: { cut: 'before' } }]
  await page.goto('/agents')
  await expect(page.getByRole('alert')).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('axe finds nothing when the session has ended', async ({ page, world }) => {
  world.faults = [{ match: () => true, fault: { status: 401 } }]
  await page.goto('/agents')
  await expect(page.getByRole('dialog', { name: 'Signed out' })).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test.describe('before signing in', () => {
  test.use({ settings: { session: { kind: 'keys' } } })

  test('axe finds nothing on the sign-in page', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByText('Enter the Secret key (SK).')).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
})

/**
 * The violations in the theme that is shown, and the contrast violations in the other one, which is shown from then on:
 * what else axe checks does not depend on the theme.
 */
async function violations(page: Page): Promise<string[]> {
  const checkedBefore = await page.evaluate(() => 'axe' in window)
  if (!checkedBefore) {
    await page.evaluate(stopTransitions)
    await page.evaluate(axe.source)
  }
  // The navigation beside the page stays as it is, so the first check of a document is enough for it.
  const exclude = checkedBefore ? ['nav:not(header nav)'] : []
  const html = page.locator('html')
  const shown = await html.getAttribute('data-theme')
  const other = shown === 'dark' ? 'light' : 'dark'
  const here = await page.evaluate(findViolations, { rule: null, exclude })
  await page.emulateMedia({ colorScheme: other })
  await expect(html).toHaveAttribute('data-theme', other)
  const there = await page.evaluate(findViolations, { rule: 'color-contrast', exclude })
  return [...here.map((text) => `${shown} ${text}`), ...there.map((text) => `${other} ${text}`)]
}

/** Runs in the page, whose policy allows no inline styles. Prevents that axe measures intermediate colours of a transition. */
function stopTransitions() {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('*, ::before, ::after { transition: none !important }')
  document.adoptedStyleSheets.push(sheet)
}

interface Scope {
  /** the only rule to check; null: all of them */
  rule: string | null
  /** CSS selectors of what is not checked */
  exclude: string[]
}

/** Runs in the page. */
async function findViolations({ rule, exclude }: Scope) {
  const { violations } = await window.axe.run(
    { exclude },
    {
      resultTypes: ['violations'],
      ...(rule ? { runOnly: [rule] } : { rules: { 'target-size': { enabled: true } } }),
    },
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
