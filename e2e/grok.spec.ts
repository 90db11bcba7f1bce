import { grokWorkbench, grokLink, pressAll } from './drivers/grok'
import { expect, isolatedTest, test } from './fixtures'

const access = String.raw`%{IP:client} \[%{HTTPDATE:ts:date}\] %{WORD:verb} %{INT:status:long}`
const sample = [
  '10.0.0.1 [12/Oct/2017:11:20:33 +0800] GET 200',
  '10.0.0.2 [12/Oct/2017:11:20:34 +0800] POST 500',
  '10.0.0.3 [12/Oct/2017:11:20:35 +0800] GET -',
  'upstream timed out (110)',
  'upstream timed out (111)',
].join('\n')

test('results follow every key: lines, fields and typed values', async ({ page }) => {
  await page.goto('/agents')
  await page.getByRole('link', { name: 'Grok' }).click()
  const {
    write,
    expectCounts,
    line,
    field,
    fields,
    sample: box,
    lines,
    figure,
  } = grokWorkbench(page)
  // An empty workbench runs an example, which the first input replaces.
  const example = page.getByText(/^This is an example\./)
  await expect(example).toBeVisible()
  await expectCounts(3, 0)
  await expect(field('method')).toHaveText('GET')
  await expect(box).toHaveValue('')
  await box.fill(sample)
  await expect(example).toBeHidden()
  await expect(lines.getByRole('option')).toHaveCount(5)
  await write(access)
  await expectCounts(2, 3)
  await expect(page.getByText('40%: 2 of 5 lines match')).toBeVisible()
  await expect(field('client')).toHaveText('10.0.0.1')
  await expect(field('ts')).toHaveText('12/Oct/2017:11:20:33 +0800')
  await expect(field('ts', 'typed')).toHaveText('2017-10-12T11:20:33+08:00 date')
  await expect(field('status', 'typed')).toHaveText('200 long')
  await expect(fields.getByRole('row')).toHaveCount(5)
  const markedBlanks = () =>
    line(1).evaluate(
      (one) => [...one.querySelectorAll('span')].filter((span) => span.textContent === ' ').length,
    )
  expect(await markedBlanks()).toBe(0)
  await page.getByRole('checkbox', { name: 'Show whitespace' }).check()
  await expect.poll(markedBlanks).toBe(4)
  await expect(page).toHaveURL(/blanks=true/)
  await lines.focus()
  await page.keyboard.press('ArrowDown')
  await expect(line(2)).toHaveAttribute('aria-selected', 'true')
  await expect(field('verb')).toHaveText('POST')
  await figure('not matched').click()
  await expect(page).toHaveURL(/show=unmatched/)
  await expect(lines.getByRole('option')).toHaveCount(3)
})

test('a line that does not match shows how far the pattern matches; several patterns are tried, and unmatched lines are grouped by shape', async ({
  page,
}) => {
  await page.goto(grokLink({ patterns: [access], sample }))
  const { line, editor, write, lines, expectCounts, field } = grokWorkbench(page)
  await line(3).click()
  await expect(page.getByText('Expected next: %{INT:status:long}')).toBeVisible()
  await expect(page.getByRole('group', { name: 'Line: the part that matches' })).toHaveText(
    '10.0.0.3 [12/Oct/2017:11:20:35 +0800] GET -',
  )
  await line(4).click()
  await expect(
    page.getByText('No match at the start: the line does not contain %{IP:client}'),
  ).toBeVisible()
  await expect(editor('Pattern')).toBeVisible()
  // An invalid pattern keeps the results of the last valid one.
  await write(`${access} (`)
  await expect(page.getByText('These are the results of the last valid one.')).toBeVisible()
  await expect(page.getByText(/The regex is not valid: .*missing closing/)).toBeVisible()
  await expect(lines.getByRole('option')).toHaveCount(5)

  await write(access)
  await expectCounts(2, 3)
  await page.getByRole('tab', { name: 'Unmatched by shape (2)' }).click()
  const shapes = page.getByRole('table', { name: 'Unmatched lines by shape' })
  await expect(shapes.getByRole('row').nth(1)).toContainText('upstream timed out (110)')
  await shapes.getByRole('row').nth(1).getByRole('button', { name: 'Show' }).click()
  await expect(lines.getByRole('option')).toHaveCount(2)
  await page.getByRole('button', { name: 'Add another pattern' }).click()
  await write('upstream %{GREEDYDATA:error}', 'Pattern 2')
  await expectCounts(4, 1)
  await page.getByRole('group', { name: 'Lines' }).getByRole('button', { name: /^all/ }).click()
  await line(4).click()
  await expect(field('error')).toHaveText('timed out (110)')
})

test('a valid pattern that is probably a mistake gets a hint with a fix', async ({ page }) => {
  await page.goto(grokLink({ patterns: ['[%{IP:ip}] %{INT:n:int}'], sample: '[10.0.0.1] 5' }))
  const { editor, expectCounts, field, write } = grokWorkbench(page)
  await expectCounts(0, 1)
  await page.getByRole('button', { name: String.raw`Use \[%{IP:ip}\]` }).click()
  await expect(editor('Pattern')).toContainText(String.raw`\[`)
  await page.getByRole('button', { name: 'Use %{INT:n:long}' }).click()
  await expect(field('ip')).toHaveText('10.0.0.1')
  await expect(field('n', 'typed')).toHaveText('5 long')
  await write('%{NOBODY:x}')
  await expect(page.getByText('There is no pattern named NOBODY.')).toBeVisible()
  await write('%{BACULA_LOGLINE:x}')
  await expect(page.getByText(/The regex is not valid: .*unsupported Perl syntax/)).toBeVisible()
})

test('two hints are fixed before the engine answers', async ({ page }) => {
  const sample = '[10.0.0.1] 5 left'
  await page.goto(grokLink({ patterns: ['[%{IP:ip}] %{INT:n:int}'], sample }))
  const { field } = grokWorkbench(page)
  const first = page.getByRole('button', { name: String.raw`Use \[%{IP:ip}\]` })
  await expect(first).toBeVisible()
  await pressAll(page, [first, page.getByRole('button', { name: 'Use %{INT:n:long}' })])
  await expect(field('ip')).toHaveText('10.0.0.1')
  await expect(field('n', 'typed')).toHaveText('5 long')
})

test('pieces are added before the engine answers', async ({ page }) => {
  await page.goto(grokLink({ sample: '10.0.0.1 [12/Oct/2017:11:20:33 +0800] 5' }))
  const { field, editor } = grokWorkbench(page)
  await page.getByRole('button', { name: 'Next part' }).click()
  await expect(page.getByRole('textbox', { name: 'Field name' })).toHaveValue('ip')
  const add = page.getByRole('button', { name: 'Add to the pattern' })
  await pressAll(page, [add, add])
  await expect(editor('Pattern')).toContainText(':date}')
  await expect(field('ip')).toHaveText('10.0.0.1')
  await expect(field('timestamp')).toHaveText('12/Oct/2017:11:20:33 +0800')
})

isolatedTest('names after %{ are completed, also custom names and types', async ({ page }) => {
  await page.clock.install()
  await page.goto(grokLink({ custom: 'ORDER_ID [A-Z]{2}\\d+', sample: 'AB12 x' }))
  const { editor, field } = grokWorkbench(page)
  await editor('Pattern').click()
  await page.keyboard.type('%{ORD')
  const suggestions = page.getByRole('listbox', { name: 'Suggestions' })
  await expect(suggestions.getByRole('option', { name: /^ORDER_ID/ })).toBeVisible()
  // The editor ignores keys for 75 ms after the suggestions appear, so that they do not interrupt typing.
  await page.clock.fastForward(100)
  await page.keyboard.press('Enter')
  await expect(editor('Pattern')).toContainText('ORDER_ID')
  await page.keyboard.type(':id:lo')
  await expect(suggestions.getByRole('option', { name: /^long/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await expect(field('id')).toHaveText('AB12')
})

test('naming pieces of a line builds the pattern', async ({ page }) => {
  const line = '10.0.0.1 [12/Oct/2017:11:20:33 +0800] took=12 done'
  await page.goto(grokLink({ sample: line }))
  const { field, editor } = grokWorkbench(page)
  const name = page.getByRole('textbox', { name: 'Field name' })
  const add = page.getByRole('button', { name: 'Add to the pattern' })
  await page.getByRole('button', { name: 'Next part' }).click()
  await expect(page.getByText('Selected: 10.0.0.1')).toBeVisible()
  // The engine suggests a pattern and a name.
  await expect(name).toHaveValue('ip')
  await name.fill('client')
  await add.click()
  await expect(field('client')).toHaveText('10.0.0.1')
  await expect(page.getByText('Selected: 12/Oct/2017:11:20:33 +0800')).toBeVisible()
  await add.click()
  await expect(editor('Pattern')).toContainText(':date}')
  // Any part of the line can be selected, also with the keyboard.
  const source = page.getByRole('textbox', { name: 'Select text in this line' })
  await source.focus()
  await page.keyboard.press('Control+End')
  for (const _ of 'done') await page.keyboard.press('Shift+ArrowLeft')
  await expect(page.getByText('Selected: done')).toBeVisible()
  await expect(name).toHaveValue('word')
  await name.fill('a b')
  await expect(add).toHaveAttribute('title', 'A field name can contain only letters, digits and _.')
  await name.fill('outcome')
  await name.press('Enter')
  await expect(field('outcome')).toHaveText('done')
  await expect(field('timestamp', 'typed')).toHaveText('2017-10-12T11:20:33+08:00 date')
})

test('text that is selected in a line can be named there', async ({ page }) => {
  await page.goto(grokLink({ sample: 'user bob left' }))
  const { line, field } = grokWorkbench(page)
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

test('one press suggests a pattern; a date that no runner reads is red with a form that works', async ({
  page,
}) => {
  await page.goto('/grok')
  const { sample: box, field, write } = grokWorkbench(page)
  await page.getByRole('button', { name: 'Edit the example' }).click()
  await expect(field('status', 'typed')).toHaveText('200 long')
  await write('')
  await box.fill('Nov  8 10:11:12 web-01 sshd[7]: bye\nNov 18 10:11:13 web-01 cron: run\n')
  await page.getByRole('button', { name: 'Suggest a whole pattern' }).click()
  await expect(page.getByText('It matches 2 of 2 lines from end to end.')).toBeVisible()
  await expect(field('program')).toHaveText('sshd')
  await write('%{DATE:d:date}')
  await box.fill('11/08/2023')
  await expect(field('d', 'typed')).toContainText(
    'left out: not a date. A runner reads formats such as',
  )
})

test('the lines of a record are joined', async ({ page }) => {
  await page.goto(
    grokLink({
      patterns: ['%{INT:n} %{GREEDYDATA:all}'],
      sample: '1 a\n  at b\n2 c',
      join: '^%{INT}',
    }),
  )
  const { lines, field } = grokWorkbench(page)
  // The reader of a runner knows no references.
  await expect(lines.getByRole('option')).toHaveCount(1)
  await page.getByRole('button', { name: 'Expand to a regex' }).click()
  await expect(page.getByRole('textbox', { name: 'Start of a record' })).toHaveValue(/^\^\(\?:/)
  await expect(lines.getByRole('option')).toHaveCount(2)
  await expect(field('all')).toHaveText('a   at b')
  // A runner keeps the line break, at which the pattern ends.
  await page.getByText('As a runner reads them').click()
  await expect(field('all')).toHaveText('a')
  await expect(page.getByText(/^As the server checks it: different values of all\./)).toBeVisible()
  await page.getByRole('checkbox', { name: /^grok_mode multi/ }).check()
  await expect(field('all')).toHaveText('a   at b')
  await page.getByRole('textbox', { name: 'Start of a record' }).fill('(')
  await expect(page.getByText(/Lines are not joined: error parsing regexp/)).toBeVisible()
  await expect(lines.getByRole('option')).toHaveCount(3)
})
