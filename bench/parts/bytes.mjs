import { conditions, visit } from '../browser.mjs'
import { firstPageFiles } from '../firstPage.mjs'
import { compared } from '../stats.mjs'
import { weigh } from '../weights.mjs'

/** What the pages ask for until their rows are there: scripts and styles, each file as small as brotli gets it. */
export async function bytes({ browser, sites }) {
  const [console, peer] = [await asked(browser, sites.demo), await asked(browser, sites.L2zs)]
  const [ours, others] = [weigh(sites.demo.root, console), weigh(sites.L2zs.root, peer)]
  const line = compared({
    name: 'scripts and styles of the first rows',
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
      // What the budget of CI weighs ought to be what a browser loads.
      notInBudget: console.filter((name) => !planned.includes(name)),
      onlyInBudget: planned.filter((name) => !console.includes(name)),
    },
  ]
}

/** Three visits, since what is asked for in the last moment is not always the same. */
async function asked(browser, { url }) {
  const names = new Set()
  for (let time = 0; time < 3; time++) {
    const addresses = await visit(browser, url, conditions.fast, ({ bench, rows }) =>
      bench('asked', rows),
    )
    for (const address of addresses) {
      const { origin, pathname } = new URL(address)
      const own = origin === new URL(url).origin && /\.(js|css)$/.test(pathname)
      if (own) names.add(pathname.slice(1))
    }
  }
  return [...names]
}
