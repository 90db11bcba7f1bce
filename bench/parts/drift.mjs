import { settled, visit } from '../browser.mjs'
import { bounded, compared, inTurn } from '../stats.mjs'
import { calibrate, watchTasks } from '../tasks.mjs'

/** The sample rates for the runners of the large fleet: one page in 20 has 15,000 runners, one in 5 has 60,000. */
const samples = { few: 20, many: 5 }

/** Drift in a large fleet: the time for each 10,000 runners, whether it grows, and the longest task. */
export async function drift({ browser, sites, rounds }) {
  const read = (sample) => () =>
    visit(browser, sites.large.url, {}, (visited) => readSample(visited, sample))
  const { few, many } = await inTurn(Math.min(rounds, 3), {
    few: read(samples.few),
    many: read(samples.many),
  })
  const longest = [...few.longest, ...many.longest]
  return [
    compared({
      name: 'drift, for each 10,000 of 60,000 runners',
      unit: 'ms',
      measured: many.each,
      beside: ['of 15,000', few.each],
      limit: 1.3,
    }),
    compared({
      name: 'longest task while looking for drift',
      unit: 'ms',
      measured: longest,
      beside: ['calibration loop', [...few.calibration, ...many.calibration]],
    }),
    bounded({ name: 'the same, as it is', unit: 'ms', measured: longest, limit: 50 }),
  ]
}

/** Reads a sample and waits for its result. */
async function readSample(visited, sample) {
  const { page } = visited
  await settled(visited)
  const calibration = await page.evaluate(calibrate)
  // Navigates within the console, without loading its code again.
  await page.getByRole('link', { name: /Drift$/ }).click()
  const choice = page.getByRole('combobox', { name: 'How much to read' })
  await choice.waitFor()
  await choice.click()
  await page.locator(`[title="1 page in ${sample}"]`).last().click()
  await page.getByText('A sample shows shares and examples').waitFor()
  await settled(visited)
  await page.evaluate(watchTasks)
  const started = performance.now()
  await page.getByRole('button', { name: 'Read a sample' }).click()
  const source = page.getByText(/^A sample: [\d,]+ of/)
  await source.waitFor({ timeout: 300_000 })
  const ms = performance.now() - started
  const [, count = '0'] = /^A sample: ([\d,]+) of/.exec(await source.innerText()) ?? []
  const longest = await page.evaluate(() => window.longestTask())
  return { each: (ms / Number(count.replaceAll(',', ''))) * 10_000, longest, calibration }
}
