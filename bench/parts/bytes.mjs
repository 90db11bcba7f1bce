import { conditions, visit } from '../browser.mjs'
import { firstPageFiles } from '../firstPage.mjs'
import { compared } from '../stats.mjs'
import { weigh } from '../weights.mjs'

/** The scripts and styles that the pages load before their rows are painted, compressed with brotli. */
export async function bytes({ browser, sites }) {
  const [console, peer] = [
    await loadedFiles(browser, sites.demo),
    await loadedFiles(browser, sites.L2zs),
  ]
  const [ours, others] = [weigh(sites.demo.root, console), weigh(sites.L2zs.root, peer)]
  const line = compared({
    name: 'scripts and styles until hands can act',
    unit: 'bytes',
    measured: [ours.total],
    beside: ['L2zs', [others.total]],
    limit: 1.35,
  })
  const planned = firstPageFiles(sites.demo.root)
  return [
    {
      ...line,
      files: ours.files,
      besideFiles: others.files,
      // The files of the budget should be those that a browser loads.
      notInBudget: console.filter((name) => !planned.includes(name)),
      onlyInBudget: planned.filter((name) => !console.includes(name)),
    },
  ]
}

/** The files loaded in three visits, since the last requests before the rows vary. */
async function loadedFiles(browser, { url }) {
  const names = new Set()
  for (let time = 0; time < 3; time++) {
    const addresses = await visit(browser, url, conditions.fast, async ({ bench }) =>
      bench('requests', await bench('hands')),
    )
    for (const address of addresses) {
      const { origin, pathname } = new URL(address)
      const isOwn = origin === new URL(url).origin && /\.(js|css)$/.test(pathname)
      if (isOwn) names.add(pathname.slice(1))
    }
  }
  return [...names]
}
