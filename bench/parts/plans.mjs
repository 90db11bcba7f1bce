import { settled, heapSize, visit } from '../browser.mjs'
import { bounded, compared, inTurn } from '../stats.mjs'
import { calibrate, watchTasks } from '../tasks.mjs'

/** Matches 10,000 agents of the large fleet, of which one in ten already has the tag. */
const search = '?search=app-'
const tag = 'canary'

/** A plan of 10,000 steps: the time to make and show it, and the longest task and the heap when it is applied. */
export async function plans({ browser, sites, rounds }) {
  const url = sites.large.url + search
  const { plan } = await inTurn(Math.min(rounds, 3), {
    plan: () => visit(browser, url, {}, planned),
  })
  const beside = ['calibration loop', plan.calibration]
  return [
    compared({ name: 'plan of 10,000 steps', unit: 'ms', measured: plan.preview, beside }),
    bounded({ name: 'the same, as it is', unit: 'ms', measured: plan.preview, limit: 150 }),
    compared({
      name: 'longest task while applying it',
      unit: 'ms',
      measured: plan.longest,
      beside,
    }),
    bounded({ name: 'the same, as it is', unit: 'ms', measured: plan.longest, limit: 50 }),
    compared({
      name: 'heap after it',
      unit: 'MB',
      measured: plan.after,
      beside: ['before it', plan.before],
      limit: 1.1,
    }),
  ]
}

/** Makes one plan to load all code, and a second one that is measured. */
async function planned(visited) {
  const { page } = visited
  await settled(visited)
  const calibration = await page.evaluate(calibrate)
  await applyAndUndo(page)
  await settled(visited)
  const before = await heapSize(visited)
  const figures = await applyAndUndo(page)
  await settled(visited)
  return { calibration, ...figures, before, after: await heapSize(visited) }
}

/** Adds the tag to all listed agents and undoes it, which are two plans. */
async function applyAndUndo(page) {
  await page.getByRole('checkbox', { name: 'Select all rows on this page' }).check()
  await page.getByRole('button', { name: /^Select all 10,000/ }).click()
  await page.getByText(/All 10,000 matching/).waitFor()
  await page.getByRole('button', { name: 'Edit tags' }).click()
  const dialog = page.getByRole('dialog', { name: /^Tags of/ })
  await dialog.getByRole('checkbox', { name: tag, exact: true }).click()
  await page.evaluate(() => window.performance.clearMarks())
  await dialog.getByRole('button', { name: 'Review changes' }).click()
  const preview = await page.evaluate(previewed)
  await page.evaluate(watchTasks)
  const plan = page.getByRole('dialog', { name: 'Plan' })
  await plan.getByRole('button', { name: /^Put tag/ }).click()
  const undo = plan.getByRole('button', { name: /^Undo/ })
  await undo.waitFor({ timeout: 60_000 })
  const longest = await page.evaluate(() => window.longestTask())
  await undo.click()
  await plan.getByRole('button', { name: /^Take tag/ }).click()
  await undo.waitFor({ timeout: 60_000 })
  await plan.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  return { preview, longest }
}

/** ms from the last read until the steps were painted */
const previewed = () =>
  new Promise((resolve) => {
    const { document, performance, MutationObserver } = window
    const check = () => {
      const [mark] = performance.getEntriesByName('plan: all is read')
      if (!mark || !document.querySelector('table[aria-label="Steps of the plan"] tbody td')) return
      observer.disconnect()
      window.requestAnimationFrame(() => {
        const { port1, port2 } = new window.MessageChannel()
        port1.onmessage = () => resolve(performance.now() - mark.startTime)
        port2.postMessage(0)
      })
    }
    const observer = new MutationObserver(check)
    observer.observe(document, { childList: true, subtree: true })
    check()
  })
