import { visit } from '../browser.mjs'
import { compared, inTurn } from '../stats.mjs'
import { actions, useList } from '../useList.mjs'

/**
 * The small fleet has twelve agents, and each of these letters matches six. With three rows a page there are two more pages,
 * and another order shows other rows.
 */
const size = 3
const turns = 2
const letters = ['w', 'e']

/** The same actions on 100,000 agents and on 12, with the same number of rows on the page. */
export async function fleetSize({ browser, sites, rounds }) {
  const use = (name) => () =>
    visit(browser, `${sites[name].url}?size=${size}`, { rows: size }, (visited) =>
      useList(visited, turns, letters),
    )
  const { large, small } = await inTurn(rounds, { large: use('large'), small: use('small') })
  return Object.entries(actions).map(([key, name]) =>
    compared({
      name: `${name} of 100,000`,
      unit: 'ms',
      measured: large[key],
      beside: ['12 agents', small[key]],
      limit: 1.3,
    }),
  )
}
