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
