import { bench, grokLink, pressAll } from './drivers/grok'
import { expect, test } from './fixtures'

const access = String.raw`%{IP:client} \[%{HTTPDATE:ts:date}\] %{WORD:verb} %{INT:status:long}`
const sample = [
  '10.0.0.1 [12/Oct/2017:11:20:33 +0800] GET 200',
  '10.0.0.2 [12/Oct/2017:11:20:34 +0800] POST 500',
  '10.0.0.3 [12/Oct/2017:11:20:35 +0800] GET -',
  'upstream timed out (110)',
  'upstream timed out (111)',
].join('\n')

test('results follow the keys: lines, fields, values as a runner sends them', async ({ page }) => {
  await page.goto('/agents')
  await page.getByRole('link', { name: 'Grok' }).click()
  const { write, counts, line, field, fields, sample: box, lines, figure } = bench(page)
  await expect(page.getByText('There are no lines to match.')).toBeVisible()
  await box.fill(sample)
  await expect(lines.getByRole('option')).toHaveCount(5)
  await write(access)
  await counts(2, 3)
  await expect(page.getByText('40%: 2 of 5 lines match')).toBeVisible()
  await expect(field('client')).toHaveText('10.0.0.1')
  await expect(field('ts')).toHaveText('12/Oct/2017:11:20:33 +0800')
  await expect(field('ts', 'typed')).toHaveText('2017-10-12T11:20:33+08:00 date')
  await expect(field('status', 'typed')).toHaveText('200 long')
  await expect(fields.getByRole('row')).toHaveCount(5)
  await lines.focus()
  await page.keyboard.press('ArrowDown')
  await expect(line(2)).toHaveAttribute('aria-selected', 'true')
  await expect(field('verb')).toHaveText('POST')
  await figure('not matched').click()
  await expect(page).toHaveURL(/show=unmatched/)
  await expect(lines.getByRole('option')).toHaveCount(3)
})

test('a line that does not match says how far the pattern gets, and what was expected', async ({
  page,
}) => {
  await page.goto(grokLink({ patterns: [access], sample }))
  const { line, editor, write, lines } = bench(page)
  await line(3).click()
  await expect(page.getByText('Next was expected: %{INT:status:long}')).toBeVisible()
  await expect(page.getByRole('group', { name: 'The line: what matches' })).toHaveText(
    '10.0.0.3 [12/Oct/2017:11:20:35 +0800] GET -',
  )
  await line(4).click()
  await expect(page.getByText('Not even the beginning fits: %{IP:client}')).toBeVisible()
  await expect(editor('Pattern')).toBeVisible()
  // While a pattern is not right, the results are those of the last one that was.
  await write(`${access} (`)
  await expect(page.getByText('These are the results of the last one that was.')).toBeVisible()
  await expect(page.getByText(/The regex is not valid: .*missing closing/)).toBeVisible()
  await expect(lines.getByRole('option')).toHaveCount(5)
})

test('what is allowed and not meant is said, and mended with a press', async ({ page }) => {
  await page.goto(grokLink({ patterns: ['[%{IP:ip}] %{INT:n:int}'], sample: '[10.0.0.1] 5' }))
  const { editor, counts, field, write } = bench(page)
  await counts(0, 1)
  await page.getByRole('button', { name: String.raw`Use \[%{IP:ip}\]` }).click()
  await expect(editor('Pattern')).toContainText(String.raw`\[`)
  await page.getByRole('button', { name: 'Use %{INT:n:long}' }).click()
  await expect(field('ip')).toHaveText('10.0.0.1')
  await expect(field('n', 'typed')).toHaveText('5 long')
  await write('%{NOBODY:x}')
  await expect(page.getByText('There is no pattern called NOBODY.')).toBeVisible()
  await write('%{BACULA_LOGLINE:x}')
  await expect(
    page.getByText('BACULA_LOGLINE is known to the server, not to this preview.'),
  ).toBeVisible()
  await expect(page.getByText('Lines can be checked on the server.')).toBeVisible()
})

test('two remarks are mended faster than the engine answers', async ({ page }) => {
  const sample = '[10.0.0.1] 5 left'
  await page.goto(grokLink({ patterns: ['[%{IP:ip}] %{INT:n:int}'], sample }))
  const { field } = bench(page)
  const first = page.getByRole('button', { name: String.raw`Use \[%{IP:ip}\]` })
  await expect(first).toBeVisible()
  await pressAll(page, [first, page.getByRole('button', { name: 'Use %{INT:n:long}' })])
  await expect(field('ip')).toHaveText('10.0.0.1')
  await expect(field('n', 'typed')).toHaveText('5 long')
})

test('pieces are added faster than the engine answers', async ({ page }) => {
  await page.goto(grokLink({ sample: '10.0.0.1 [12/Oct/2017:11:20:33 +0800] 5' }))
  const { field, editor } = bench(page)
  await page.getByRole('button', { name: 'Next piece' }).click()
  await expect(page.getByRole('textbox', { name: 'Field name' })).toHaveValue('ip')
  const add = page.getByRole('button', { name: 'Add to the pattern' })
  await pressAll(page, [add, add])
  await expect(editor('Pattern')).toContainText(':date}')
  await expect(field('ip')).toHaveText('10.0.0.1')
  await expect(field('timestamp')).toHaveText('12/Oct/2017:11:20:33 +0800')
})

test('names are completed after %{, with custom ones and types', async ({ page }) => {
  await page.goto(grokLink({ custom: 'ORDER_ID [A-Z]{2}\\d+', sample: 'AB12 x' }))
  const { editor, field } = bench(page)
  await editor('Pattern').click()
  await page.keyboard.type('%{ORD')
  const offers = page.getByRole('listbox', { name: 'Suggestions' })
  await expect(offers.getByRole('option', { name: /^ORDER_ID/ })).toBeVisible()
  // An offer that has only just come is not taken yet; in a line of its own the key means nothing else.
  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(editor('Pattern')).toContainText('ORDER_ID', { timeout: 500 })
  }).toPass()
  await page.keyboard.type(':id:lo')
  await expect(offers.getByRole('option', { name: /^long/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await expect(field('id')).toHaveText('AB12')
})

test('a pattern grows by the pieces that are named', async ({ page }) => {
  const line = '10.0.0.1 [12/Oct/2017:11:20:33 +0800] took=12 done'
  await page.goto(grokLink({ sample: line }))
  const { field, editor } = bench(page)
  const name = page.getByRole('textbox', { name: 'Field name' })
  const add = page.getByRole('button', { name: 'Add to the pattern' })
  await page.getByRole('button', { name: 'Next piece' }).click()
  await expect(page.getByText('Selected: 10.0.0.1')).toBeVisible()
  // What fits comes from the engine, and a name with it.
  await expect(name).toHaveValue('ip')
  await name.fill('client')
  await add.click()
  await expect(field('client')).toHaveText('10.0.0.1')
  await expect(page.getByText('Selected: 12/Oct/2017:11:20:33 +0800')).toBeVisible()
  await add.click()
  await expect(editor('Pattern')).toContainText(':date}')
  // Text of any part can be selected, with the keyboard too.
  const source = page.getByRole('textbox', { name: 'The line to select in' })
  await source.focus()
  await page.keyboard.press('Control+End')
  for (const _ of 'done') await page.keyboard.press('Shift+ArrowLeft')
  await expect(page.getByText('Selected: done')).toBeVisible()
  await expect(name).toHaveValue('word')
  await name.fill('a b')
  await expect(add).toHaveAttribute('title', 'A field name has letters, digits and _ only.')
  await name.fill('outcome')
  await name.press('Enter')
  await expect(field('outcome')).toHaveText('done')
  await expect(field('timestamp', 'typed')).toHaveText('2017-10-12T11:20:33+08:00 date')
})

test('text selected in a line is named there', async ({ page }) => {
  await page.goto(grokLink({ sample: 'user bob left' }))
  const { line, field } = bench(page)
  await line(1)
    .getByText('user bob left')
    .dblclick({ position: { x: 45, y: 8 } })
  await expect(page.getByText('Selected: bob')).toBeVisible()
  const name = page.getByRole('textbox', { name: 'Field name' })
  await expect(name).toHaveValue('word')
  await name.fill('user')
  await page.getByRole('button', { name: 'Add to the pattern' }).click()
  await expect(field('user')).toHaveText('bob')
})

test('several patterns are tried in order; what is left is gathered by shape', async ({ page }) => {
  await page.goto(grokLink({ patterns: [access], sample }))
  const { counts, write, line, field, lines } = bench(page)
  await counts(2, 3)
  await page.getByRole('tab', { name: 'Unmatched by shape (2)' }).click()
  const shapes = page.getByRole('table', { name: 'Unmatched lines by shape' })
  await expect(shapes.getByRole('row').nth(1)).toContainText('upstream timed out (110)')
  await shapes.getByRole('row').nth(1).getByRole('button', { name: 'Show them' }).click()
  await expect(lines.getByRole('option')).toHaveCount(2)
  await page.getByRole('button', { name: 'Add another pattern' }).click()
  await write('upstream %{GREEDYDATA:error}', 'Pattern 2')
  await counts(4, 1)
  await page.getByRole('group', { name: 'Lines' }).getByRole('button', { name: /^all/ }).click()
  await line(4).click()
  await expect(field('error')).toHaveText('timed out (110)')
})

test('lines of a record are joined', async ({ page }) => {
  await page.goto(
    grokLink({
      patterns: ['%{INT:n} %{GREEDYDATA:all}'],
      sample: '1 a\n  at b\n2 c',
      join: '^%{INT}',
    }),
  )
  const { lines, field } = bench(page)
  await expect(lines.getByRole('option')).toHaveCount(2)
  await expect(field('all')).toHaveText('a   at b')
  await page.getByRole('textbox', { name: 'What begins a record' }).fill('(')
  await expect(page.getByText(/Lines are not joined: error parsing regexp/)).toBeVisible()
  await expect(lines.getByRole('option')).toHaveCount(3)
})
