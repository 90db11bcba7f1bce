import { conditions, visit } from '../browser.mjs'
import { compared, inTurn } from '../stats.mjs'
import { actions, useList } from '../useList.mjs'

const letters = ['w', 'k', 'e', 's']
const turns = 5

/** The actions on a list: in the console with a request each time, and in the bare page with all rows in memory. */
export async function interactions({ browser, sites, rounds }) {
  const lines = []
  for (const [how, { cpu }] of Object.entries(conditions)) {
    const use = (name) => () =>
      visit(browser, sites[name].url, { cpu }, (visited) => useList(visited, turns, letters))
    const { demo, L2 } = await inTurn(rounds, { demo: use('demo'), L2: use('L2') })
    for (const [key, name] of Object.entries(actions)) {
      const [measured, beside] = [demo[key], ['L2', L2[key]]]
      lines.push(compared({ name: `${name}, ${how}`, unit: 'ms', measured, beside, limit: 1.2 }))
    }
  }
  return lines
}
