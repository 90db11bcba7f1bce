import { writeFile } from 'node:fs/promises'
import { readFile } from 'node:fs/promises'
import { isRecord } from '../src/lib/json/json'
import { untilForgotten, untilStored } from './drivers/editor'
import { grokWorkbench, grokLink } from './drivers/grok'
import { menu } from './drivers/menu'
import { expect, test } from './fixtures'

const pattern = '%{WORD:a},%{INT:b}'

test.describe('a server with other patterns', () => {
  test.use({ scenario: 'otherGrok' })
  test('its answer is shown and kept where it differs', async ({ page }) => {
    await page.goto(grokLink({ patterns: ['^%{WORD:w} '], sample: 'a-b x\nab x' }))
    const { expectCounts, line } = grokWorkbench(page)
    await expectCounts(2, 0)
    await page.getByRole('button', { name: 'Check on the server' }).click()
    await page.getByRole('button', { name: 'The 2 lines on this page' }).click()
    await expect(page.getByText('Server: 1 same, 1 different.')).toBeVisible()
    await expect(line(1)).toContainText('Server disagrees.')
    await expect(line(2)).toContainText('Same result on the server.')
    await line(1).click()
    const answer = page.getByRole('table', { name: 'Server result' })
    await expect(answer.getByRole('row')).toHaveText(/w\s*a-b/)
  })
})

test('a failed check tells the cause and can be retried', async ({ page, world }) => {
  const down = {
    match: ({ path }: { path: string }) => path === '/grok/check',
    fault: { status: 500, body: '{"error":"E1005: down"}' },
  }
  world.faults = [down]
  await page.goto(grokLink({ patterns: ['%{WORD:w}'], sample: 'a' }))
  await page.getByRole('button', { name: 'Check on the server' }).click()
  await page.getByRole('button', { name: 'Line 1', exact: true }).click()
  await expect(page.getByText('1 could not be checked.')).toBeVisible()
  const answer = (status: number, body: string) => {
    world.faults = [{ ...down, fault: { status, body } }]
    return page.getByRole('button', { name: 'Retry' }).click()
  }
  await answer(200, 'upstream not ready')
  await expect(page.getByText(/The response is not JSON/)).toBeVisible()
  // Without the text of the whole match the fields count.
  await answer(200, '{"w":"a"}')
  await expect(page.getByText('Server: 1 same, 0 different.')).toBeVisible()
  // E1038 is a result, whatever its text is.
  world.faults = [{ ...down, fault: { status: 400, body: '{"error":"E1038 日志不匹配"}' } }]
  await page.getByRole('button', { name: 'Check on the server' }).click()
  await page.getByRole('button', { name: 'Line 1', exact: true }).click()
  await expect(page.getByText('Server: 0 same, 1 different.')).toBeVisible()
  await expect(page.getByText('日志不匹配')).toBeVisible()
})

test('the workbench survives a reload, and the state that a link replaces can be restored', async ({
  page,
}) => {
  const { editor, sample, write, tool, field } = grokWorkbench(page)
  await page.goto('/grok')
  await sample.fill('日志\t😀 42')
  await write('%{INT:n}')
  await expect(field('n')).toHaveText('42')
  await write('%{INT:n} ?')
  // What was typed last is there after a reload at once.
  await page.reload()
  await expect(editor('Pattern')).toContainText('%{INT:n} ?')
  await write('%{INT:n}')
  await expect(field('n')).toHaveText('42')
  await tool('Share').click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ])
  const saved: unknown = JSON.parse(await readFile(await download.path(), 'utf8'))
  expect(isRecord(saved) && saved.sample).toBe('日志\t😀 42')
  await page.goto(grokLink({ patterns: ['%{WORD:w}'], sample: 'other' }))
  await expect(field('w')).toHaveText('other')
  expect(new URL(page.url()).hash).toBe('')
  await page.reload()
  await expect(field('w')).toHaveText('other')
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(field('n')).toHaveText('42')
  await expect(editor('Pattern')).toContainText('%{INT:n}')
  await untilForgotten(page, '%{WORD:w}')
  await page.goto('/agents')
  await page.goto('/grok#g=broken')
  await expect(page.getByText('The link could not be read, or is too large.')).toBeVisible()
  await expect(field('n')).toHaveText('42')
})

test('a copied link opens the same workbench state', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(grokLink({ patterns: [pattern], sample: 'x,1' }))
  const { tool, field } = grokWorkbench(page)
  await tool('Share').click()
  await page.getByRole('button', { name: 'Copy the link' }).click()
  await expect(page.getByText(/Copied: \d+ characters/)).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await page.goto('/agents')
  await page.goto(link)
  await expect(field('b')).toHaveText('1')
})

test('a pattern with a comma is moved into a config and back without loss', async ({
  page,
  world,
}) => {
  await page.goto(grokLink({ patterns: [pattern], custom: 'MY \\d+', sample: 'x,1' }))
  const { tool, editor, field } = grokWorkbench(page)
  await expect(field('b')).toHaveText('1')
  await tool('Use in a config').click()
  await page.getByRole('combobox', { name: 'Config' }).click()
  await page.getByTitle('note of cron-log').click()
  await expect(page).toHaveURL(/\/configs\/cron-log\/edit/)
  const patterns = page.getByRole('textbox', { name: /grok/i }).first()
  await expect(patterns).toHaveValue('%{CUSTOM_GROK_FINAL}')
  await expect(patterns).toBeFocused()
  expect(world.fleet.config('cron-log').current.config.parser).not.toMatchObject({ type: 'grok' })
  await page.getByRole('link', { name: 'Try the patterns in the grok workbench' }).click()
  await expect(editor('Pattern')).toHaveText(/%\{WORD:a\},.*%\{INT:b\}/)
  await expect(editor('Custom patterns')).toHaveText('MY \\d+')
  await expect(field('b')).toHaveText('1')
})

test('the library is searched, tried on a text and used', async ({ page }) => {
  await page.goto(grokLink({ sample: '10.0.0.1' }))
  const { tool, field } = grokWorkbench(page)
  await tool('Patterns').click()
  const panel = page.getByRole('dialog', { name: 'Pattern library' })
  await panel.getByRole('textbox', { name: 'Text to match' }).fill('10.0.0.1')
  await expect(panel.getByText('IPV4', { exact: true })).toBeVisible()
  await expect(panel.getByText('HTTPDATE', { exact: true })).toBeHidden()
  await panel.getByRole('textbox', { name: 'Name or definition' }).fill('ipv4')
  await panel.getByRole('button', { name: 'Insert IPV4' }).click()
  await expect(field('ipv4')).toHaveText('10.0.0.1')
})

test('another pattern, and results that were kept, are held against the lines', async ({
  page,
}) => {
  await page.goto(grokLink({ patterns: ['%{WORD:a} %{INT:b}'], sample: 'x 1\ny z\n- 3' }))
  const { write, expectCounts } = grokWorkbench(page)
  await expectCounts(1, 2)
  await menu(page).choose('Compare')
  const panel = page.getByRole('dialog', { name: 'Compare' })
  await panel.getByRole('textbox', { name: 'Other pattern' }).fill('%{NOTSPACE:a} %{NOTSPACE:b}')
  await expect(
    panel.getByText('2 newly matched, 0 no longer matched, 0 with different fields, of 3 lines.'),
  ).toBeVisible()
  await panel.getByText('Expected results', { exact: true }).first().click()
  await panel.getByRole('textbox', { name: 'Name' }).fill('first')
  await panel.getByRole('button', { name: 'Save as expected' }).click()
  await panel.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(panel.getByText('3 lines have the same result.')).toBeVisible()
  await panel.getByRole('button', { name: 'Close' }).click()
  await write('%{WORD:a} %{WORD:b}')
  await expectCounts(2, 1)
  await untilStored(page, '%{WORD:b}')
  await page.reload()
  await menu(page).choose('Compare')
  await panel.getByText('Expected results', { exact: true }).first().click()
  await panel.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(
    panel.getByText('1 newly matched, 0 no longer matched, 0 with different fields, of 3 lines.'),
  ).toBeVisible()
})

test('of a long sample the first thousand lines run at once and the rest on request', async ({
  page,
}, testInfo) => {
  const lines = Array.from({ length: 12_000 }, (_, nth) =>
    nth % 4 === 3 ? '-' : `line ${nth} of a longer text`,
  )
  await page.goto('/grok')
  const { write, expectCounts, sample, field } = grokWorkbench(page)
  await page
    .getByLabel('Open a file', { exact: true })
    .last()
    .setInputFiles({
      name: 'a.log',
      mimeType: 'text/plain',
      buffer: Buffer.from(lines.join('\r\n')),
    })
  await expect(page.getByText(/12,000 lines, /)).toBeVisible()
  await expect(sample).toBeHidden()
  await write('line %{INT:n}')
  await expectCounts(750, 250)
  await expect(field('n')).toHaveText('0')
  await page.getByRole('button', { name: 'Run all 12,000 lines' }).click()
  await expectCounts(9000, 3000)
  // The browser reads a large file itself: a buffer would pass through the driver as text.
  const large = testInfo.outputPath('b.log')
  await writeFile(large, Buffer.alloc(10 * 1024 * 1024 + 1, 'a'))
  await page.getByLabel('Open a file', { exact: true }).last().setInputFiles(large)
  await expect(page.getByText(/the limit is 10 MB/)).toBeVisible()
  await expectCounts(9000, 3000)
})

test('fields are shown as a table and exported', async ({ page }) => {
  await page.goto(grokLink({ patterns: ['%{WORD:w} %{INT:n:long}'], sample: '=x 007\nnone' }))
  await page.getByRole('tab', { name: 'Fields' }).click()
  const cells = page
    .getByRole('region', { name: 'Fields of the lines' })
    .getByRole('row')
    .nth(1)
    .getByRole('cell')
  await expect(cells).toHaveText(['1', 'x', '007'])
  await page.getByText('In a runner').click()
  await expect(cells.last()).toHaveText('7 long')
  await page.getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'JSON' }).click(),
  ])
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toEqual({
    line: 1,
    fields: { w: 'x', n: 7 },
  })
})

test.describe('in Chinese, on a phone', () => {
  test.use({ locale: 'zh-CN', viewport: { width: 420, height: 800 } })
  test('a very long line is cut', async ({ page }) => {
    await page.goto(
      grokLink({
        patterns: ['%{WORD:级别} %{INT:n}', '%{INT:n}'],
        sample: `甲 42 ${'x'.repeat(100_000)}`,
      }),
    )
    await expect(page.getByRole('table', { name: '该行的字段' })).toContainText('42')
    await expect(page.getByText('%{WORD:级别} 不是引用，只是文本')).toBeVisible()
    await expect(page.getByText('还有 98,005 个字符')).toBeVisible()
    await expect(page.getByRole('group', { name: '行数' })).toContainText('匹配1')
  })
})
