/** Remembers the longest stretch in which the page could not answer. Those below 50 ms browsers do not tell. */
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

/** ms for a fixed piece of work, to tell machines apart */
export const calibrate = () => {
  const started = window.performance.now()
  const numbers = Array.from({ length: 200_000 }, (_, i) => Math.imul(i, 2654435761) >>> 0)
  numbers.sort((a, b) => a - b)
  return window.performance.now() - started
}

/**
 * The longest task of a page's main thread from the first key of what is done, however short; the trace that it is read from
 * costs a little.
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
