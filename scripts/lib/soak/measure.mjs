/**
 * What a page holds after garbage was collected.
 * @typedef {{heap: number, nodes: number, listeners: number, stored: number}} Figures bytes and counts
 */

/** Opens the tools of a page. @param {import('@playwright/test').Page} page */
export async function openMeter(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const origin = () => new URL(page.url()).origin
  return {
    session,
    /** @returns {Promise<Figures>} */
    async read() {
      // What a first collection finalizes is freed by the next one.
      for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage')
      const { metrics } = await session.send('Performance.getMetrics')
      const figure = (name) => metrics.find((one) => one.name === name)?.value ?? NaN
      const { usageBreakdown } = await session.send('Storage.getUsageAndQuota', {
        origin: origin(),
      })
      return {
        heap: figure('JSHeapUsedSize'),
        nodes: figure('Nodes'),
        listeners: figure('JSEventListeners'),
        stored: usageBreakdown.find(({ storageType }) => storageType === 'indexeddb')?.usage ?? 0,
      }
    },
  }
}

/**
 * How much a figure grows by step: the least of the last third of the points against the least of the middle third. Figures
 * swing by what was shown last, and only what is never let go lifts the least. The first third is the warm-up.
 * @param {readonly (readonly [step: number, figure: number])[]} points
 */
export function growthOf(points) {
  const third = Math.floor(points.length / 3)
  const [middle, last] = [points.slice(third, 2 * third), points.slice(-third)]
  const least = (some) => Math.min(...some.map(([, figure]) => figure))
  const mean = (some) => some.reduce((sum, [step]) => sum + step / some.length, 0)
  return (least(last) - least(middle)) / (mean(last) - mean(middle))
}
