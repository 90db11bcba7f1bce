import { conditions, visit } from '../browser.mjs'
import { bounded, inTurn } from '../stats.mjs'

/** The layout shift between the first paint and half a second without changes after the rows. */
export async function layoutShift({ browser, sites, rounds }) {
  const lines = []
  for (const width of [1280, 420]) {
    const open = (condition) => () =>
      visit(browser, sites.demo.url, { ...condition, width }, async ({ bench }) => {
        await bench('quiet', 500)
        return { shift: await bench('shift') }
      })
    const { fast, slow } = await inTurn(Math.min(rounds, 3), {
      fast: open(conditions.fast),
      slow: open(conditions.slow),
    })
    lines.push(
      bounded({
        name: `layout shift, ${width} x 800`,
        unit: '',
        measured: [...fast.shift, ...slow.shift],
        limit: 0.001,
      }),
    )
  }
  return lines
}
