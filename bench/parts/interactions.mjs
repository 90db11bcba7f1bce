import { conditions, visit } from '../browser.mjs'
import { compared, inTurn } from '../stats.mjs'
import { acts, useList } from '../useList.mjs'

const letters = ['w', 'k', 'e', 's']
const turns = 5

/** What someone does with a list, here with all rows in the page and there with a server that is asked each time. */
export async function interactions({ browser, sites, rounds }) {
  const lines = []
  for (const [how, { cpu }] of Object.entries(conditions)) {
    const use = (name) => () =>
      visit(browser, sites[name].url, { cpu }, (visited) => useList(visited, turns, letters))
    const { demo, L2 } = await inTurn(rounds, { demo: use('demo'), L2: use('L2') })
    for (const [key, name] of Object.entries(acts)) {
      const [measured, beside] = [demo[key], ['L2', L2[key]]]
      lines.push(compared({ name: `${name}, ${how}`, unit: 'ms', measured, beside, limit: 1.2 }))
    }
  }
  return lines
}
