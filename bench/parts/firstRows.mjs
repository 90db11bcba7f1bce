import { conditions, visit } from '../browser.mjs'
import { compared, inTurn } from '../stats.mjs'

/**
 * The first visit: the times of the first paint, of the first twenty rows, of the largest paint, and until a row can be
 * selected and a filter typed.
 */
export async function firstRows({ browser, sites, rounds }) {
  const lines = []
  for (const [how, condition] of Object.entries(conditions)) {
    const open = (name) => () =>
      visit(browser, sites[name].url, condition, async ({ bench, rows }) => ({
        rows,
        hands: await bench('hands'),
        paint: await bench('firstPaint'),
        largest: await bench('largestPaint'),
      }))
    const { demo, L2, L2zs } = await inTurn(rounds, {
      demo: open('demo'),
      L2: open('L2'),
      L2zs: open('L2zs'),
    })
    const line = (name, measured, beside, limit) =>
      lines.push(compared({ name: `${name}, ${how}`, unit: 'ms', measured, beside, limit }))
    line('first 20 rows', demo.rows, ['L2', L2.rows], 0.45)
    line('first 20 rows of L2zs', L2zs.rows, ['L2', L2.rows])
    line('hands can act', demo.hands, ['L2', L2.hands], 0.9)
    line('first paint', demo.paint, ['L2', L2.paint], 0.4)
    line('first paint of L2zs', L2zs.paint, ['L2', L2.paint])
    line('largest paint', demo.largest, ['L2', L2.largest])
  }
  return lines
}
