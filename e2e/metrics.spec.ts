import { goBack } from './drivers/goBack'
import { documentedMetrics, documentedRange } from './drivers/documentedMetrics'
import { answerMetrics, panel, recordSpans } from './drivers/metrics'
import { selectOption } from './drivers/selectOption'
import { expect, isolatedTest, test } from './fixtures'

const names = ['CPU', 'Load', 'Memory', 'Disk I/O', 'Network', 'Packets', 'TCP connections']

test('the page of an agent has seven panels and tells interval and source of the values', async ({
  page,
}) => {
  await page.goto('/agents/a01')
  await page.getByRole('tab', { name: 'Metrics' }).click()
  for (const name of names) await expect(panel(page, name).chart).toBeVisible()
  await expect(
    page.getByText(
      'Each point: average of 1 min 12 sec · Min and max are taken from these averages · Measured every 30 s · Stored in logkit_pro_internal',
    ),
  ).toBeVisible()
  await expect(panel(page, 'CPU').legend.rows.first()).toContainText('total')
  await expect(panel(page, 'CPU').figures('user').first()).toHaveText(/^\d+\.\d$/)
  await expect(panel(page, 'Network').figures('in').first()).toHaveText(/^\d.* [kM]?B\/s$/)
  // The accessible name of a chart describes it.
  await expect(panel(page, 'Load').chart).toHaveAccessibleName(
    /1 min: average \d.*, at most \d.* at/,
  )
  const interval = page.getByRole('combobox', { name: 'Auto-refresh' })
  await expect(interval.getByRole('option', { name: 'Every 5 min' })).toHaveCount(1)
  await expect(interval.getByRole('option', { name: 'Every 30 s' })).toHaveCount(0)
})

test('the documented example is drawn without filling gaps, and the keyboard moves the cursor over it', async ({
  page,
  world,
}) => {
  answerMetrics(world, 'a01', documentedMetrics)
  await page.goto(`/metrics/agents/a01?${documentedRange}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Metrics of web-01')
  await expect(panel(page, 'CPU').figures('system')).toHaveText([
    '11.1',
    '11.1',
    '11.1',
    '11.1',
    '1',
  ])
  await expect(panel(page, 'Disk I/O').figures('reads').first()).toHaveText('3.80k')
  await expect(panel(page, 'Network').figures('in').first()).toHaveText('5.68 MB/s')
  await expect(panel(page, 'TCP connections').figures('established').first()).toHaveText('67.0')

  const disk = panel(page, 'Disk I/O')
  await disk.runAction('As a table')
  await expect(disk.table.row('2018-02-05 05:49:00')).toContainText('3.80k op/s')
  await expect(disk.table.row('2018-02-05 05:26:00').getByRole('cell')).toHaveText([
    /05:26:00/,
    '–',
    '–',
  ])
  await expect(disk.table.rows.last()).toContainText('05:24:20')

  const cpu = panel(page, 'CPU')
  await expect(cpu.chart).toBeVisible()
  await cpu.keyboard.focus()
  await cpu.keyboard.press('End')
  await expect(cpu.announced).toHaveText(
    /^2018-02-05 10:02:00 – 2018-02-10 .* UTC: total 31\.6 %, system 11\.1 %, user 20\.5 %$/,
  )
  await cpu.keyboard.press('Home')
  await expect(cpu.announced).toHaveText(
    /^2018-01-31 15:48:00 – .* UTC: total –, system –, user –$/,
  )
  await expect(cpu.legend.header('At cursor')).toBeVisible()
  await cpu.keyboard.press('Escape')
  await expect(cpu.legend.header('Last')).toBeVisible()
  await cpu.keyboard.press('-')
  await expect(page).not.toHaveURL(/20180131/)
})

test('dragging zooms all panels, and going back restores the range', async ({ page }) => {
  const spans = recordSpans(page, 'a01')
  await page.goto('/metrics/agents/a01')
  const { chart } = panel(page, 'Load')
  await expect(chart).toBeVisible()
  await expect.poll(() => spans.length).toBe(1)
  const box = await chart.boundingBox()
  if (!box) throw new Error('no chart')
  // A slip of some pixels is a click, which pins the cursor at a bucket; the next one frees it.
  for (const pinned of [true, false]) {
    await page.mouse.move(box.x + box.width * 0.5, box.y + 50)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.5 + 10, box.y + 50)
    await page.mouse.up()
    await page.mouse.move(box.x, box.y - 100)
    await expect(chart.getByText(/\d\d:\d\d:\d\d – \d\d:\d\d:\d\d/)).toBeVisible({
      visible: pinned,
    })
  }
  // A tap shows the cursor, and leaves it when the finger has gone; a tap on it takes it away.
  for (const shown of [true, false]) {
    const at = { clientX: box.x + box.width * 0.5, clientY: box.y + 50, bubbles: true }
    for (const type of ['pointerdown', 'pointerup', 'pointerout', 'pointerleave'])
      await chart.dispatchEvent(type, { ...at, button: 0, pointerType: 'touch' })
    await expect(chart.getByText(/\d\d:\d\d:\d\d – \d\d:\d\d:\d\d/)).toBeVisible({
      visible: shown,
    })
  }
  await expect(page).toHaveURL(/\/metrics\/agents\/a01$/)
  await page.mouse.move(box.x + box.width * 0.4, box.y + 50)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.5, box.y + 60, { steps: 3 })
  await page.mouse.move(box.x + box.width * 0.6, box.y + 60, { steps: 3 })
  await page.mouse.up()
  await expect(page).toHaveURL(/from=\d{8}T\d{6}Z&to=\d{8}T\d{6}Z/)
  await expect.poll(() => spans.length).toBe(2)
  const [all, part] = spans
  expect((all?.end ?? 0) - (all?.begin ?? 0)).toBe(6 * 3600)
  expect((part?.end ?? 0) - (part?.begin ?? 0)).toBeLessThan(2 * 3600)
  expect(part?.begin).toBeGreaterThan(all?.begin ?? 0)
  await goBack(page)
  await expect(page).toHaveURL(/\/metrics\/agents\/a01$/)
  await expect(page.getByRole('button', { name: 'Last 6 hr' })).toBeVisible()
})

test('a time range is chosen from a list, as a number of units, or typed in the chosen time zone', async ({
  page,
}) => {
  const spans = recordSpans(page, 'a01')
  await page.goto('/metrics/agents/a01?tz=Asia%2FShanghai')
  await page.getByRole('button', { name: 'Last 6 hr' }).click()
  const times = page.getByRole('dialog', { name: 'Time range' })
  await times.getByRole('textbox', { name: 'From' }).fill('yesterday')
  await times.getByRole('button', { name: 'Show' }).last().click()
  await expect(times.getByRole('alert')).toHaveText(
    'Not a time. Write 2026-01-02 03:04, or now-6h.',
  )
  await times.getByRole('textbox', { name: 'From' }).fill('2026-01-02 08:00')
  await times.getByRole('textbox', { name: 'To' }).fill('2026-01-02 07:00')
  await times.getByRole('button', { name: 'Show' }).last().click()
  await expect(times.getByRole('alert')).toHaveText('The first time has to be before the second.')
  await times.getByRole('textbox', { name: 'To' }).fill('2026-01-02 09:00')
  await times.getByRole('button', { name: 'Show' }).last().click()
  await expect(page).toHaveURL(/from=20260102T000000Z&to=20260102T010000Z/)
  await expect.poll(() => spans.at(-1)).toEqual({ begin: 1767312000, end: 1767315600 })

  await page.getByRole('button', { name: /2026-01-02 08:00/ }).click()
  await times.getByRole('textbox', { name: 'Amount' }).fill('90')
  await selectOption(page, 'Unit', 'minutes')
  await times.getByRole('button', { name: 'Show' }).first().click()
  await expect(page).toHaveURL(/from=now-90m/)
  await page.getByRole('button', { name: 'Zoom out' }).click()
  await expect(page).not.toHaveURL(/now-90m/)
  await page.goto('/metrics/agents/a01?from=nonsense')
  await expect(page.getByText('The time range in the address cannot be read.')).toBeVisible()
})

test('a comparison with the day before shows the change', async ({ page }) => {
  const spans = recordSpans(page, 'a01')
  await page.goto('/metrics/agents/a01')
  await expect(panel(page, 'CPU').chart).toBeVisible()
  await selectOption(page, 'Compare with', 'Day before')
  await expect(page).toHaveURL(/compare=day/)
  await expect.poll(() => spans.length).toBe(2)
  const [now, before] = spans
  expect((now?.begin ?? 0) - (before?.begin ?? 0)).toBe(86_400)
  await expect(panel(page, 'CPU').legend.header('Change')).toBeVisible()
  await expect(panel(page, 'CPU').legend.row('user').first().getByRole('cell').last()).toHaveText(
    /^[+-]?\d+ %$/,
  )
  await expect(panel(page, 'CPU').legend.row('user, Day before')).toHaveCount(1)
  await expect(panel(page, 'CPU').legend.rows).toHaveCount(6)
})

test('the address keeps which lines are hidden; a failed refresh keeps the charts, and a retry removes the error', async ({
  page,
  world,
}) => {
  await page.goto('/metrics/agents/a01')
  const { root, chart } = panel(page, 'Load')
  await root.getByRole('checkbox', { name: 'Draw 5 min', exact: true }).press('Space')
  await expect(page).toHaveURL(/hide=system_load5/)
  await root.getByRole('button', { name: '15 min', exact: true }).click()
  await expect(root.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await page.reload()
  await expect(root.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await expect(chart).toHaveAccessibleName(/\. 15 min: average/)
  await root.getByRole('button', { name: '15 min', exact: true }).click()
  await expect(root.getByRole('checkbox', { checked: true })).toHaveCount(3)

  const cpu = panel(page, 'CPU').figures('user')
  await expect(cpu.first()).toHaveText(/\d/)
  const before = await cpu.allInnerTexts()
  world.faults = [
    { match: ({ path }) => path.startsWith('/metrics/'), fault: { status: 403, body: '{}' } },
  ]
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByRole('status').filter({ hasText: /not allowed/ })).toBeVisible()
  expect(await cpu.allInnerTexts()).toEqual(before)
  world.faults = []
  await page.getByRole('button', { name: 'Retry' }).click()
  await expect(page.getByRole('status').filter({ hasText: /not allowed/ })).toHaveCount(0)
})

test('an offline agent shows the age of its last value, and is empty when there are no values', async ({
  page,
}) => {
  await page.goto('/metrics/agents/a05')
  await expect(panel(page, 'CPU').root).toContainText(/Last value 3\d min\. ago/)
  await page.goto('/metrics/agents/a12')
  await expect(panel(page, 'CPU').root).toContainText('Nothing was measured in this period.')
  await page.getByRole('button', { name: 'Show the last 24 hours' }).click()
  await expect(page).toHaveURL(/from=now-24h/)
})

isolatedTest(
  'a hidden tab sends no requests, and one when it becomes visible',
  async ({ page }) => {
    await page.clock.install()
    const spans = recordSpans(page, 'a01')
    const refresh = page.getByRole('button', { name: 'Refresh', exact: true })
    // A jump of the clock would end requests that are under way.
    const expectReads = async (count: number) => {
      await expect.poll(() => spans.length).toBe(count)
      await expect(refresh).toHaveAttribute('aria-busy', 'false')
    }
    await page.goto('/metrics/agents/a01')
    await expect(panel(page, 'CPU').chart).toBeVisible()
    await expectReads(1)
    await selectOption(page, 'Auto-refresh', 'Every 5 min')
    const setVisibility = (state: 'hidden' | 'visible') =>
      page.evaluate((state) => {
        Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
      }, state)
    await page.clock.fastForward('05:01')
    await expectReads(2)
    await setVisibility('hidden')
    await page.clock.fastForward('11:00')
    await setVisibility('visible')
    await expectReads(3)
    await page.clock.fastForward('05:01')
    await expectReads(4)
  },
)
