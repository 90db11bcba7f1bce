/** Records the longest task of the page. Browsers report tasks from 50 ms only. */
export const watchTasks = () => {
  let longest = 0
  const take = (entries) =>
    entries.forEach(({ duration }) => (longest = Math.max(longest, duration)))
  const observer = new window.PerformanceObserver((list) => take(list.getEntries()))
  observer.observe({ type: 'longtask' })
  window.longestTask = () => {
    take(observer.takeRecords())
    return longest
  }
}

/** The ms of a fixed computation, to compare machines. */
export const calibrate = () => {
  const started = window.performance.now()
  const numbers = Array.from({ length: 200_000 }, (_, i) => Math.imul(i, 2654435761) >>> 0)
  numbers.sort((a, b) => a - b)
  return window.performance.now() - started
}

/**
 * The longest task of the main thread from the first keystroke of `act` on, of any length. It is read from a trace, which
 * slows the page down a little.
 * @returns {Promise<number>} ms
 */
export async function longestTask(browser, page, act) {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] })
  await act()
  const { traceEvents } = JSON.parse(await browser.stopTracing())
  const thread = ({ pid, tid }) => `${pid} ${tid}`
  const key = traceEvents.find(({ args }) => args?.data?.type === 'keydown')
  const tasks = traceEvents.filter(
    (one) =>
      one.name === 'ThreadControllerImpl::RunTask' &&
      thread(one) === thread(key) &&
      one.ts + one.dur >= key.ts,
  )
  return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000
}
