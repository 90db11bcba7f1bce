import { settled, heapSize, visit } from '../browser.mjs'
import { compared, inTurn } from '../stats.mjs'

const [early, all] = [5, 50]

/** Two ways to turn 50 pages: over the same six pages, and 25 forth and 25 back. The console may cache pages for a while. */
const walks = { 'six pages': early, '26 pages': all / 2 }

/** The heap after turning many pages of the large fleet, compared with that after a few. */
export async function heap({ browser, sites, rounds }) {
  const lines = []
  for (const [name, reach] of Object.entries(walks)) {
    const { large } = await inTurn(Math.min(rounds, 2), {
      large: () => visit(browser, sites.large.url, {}, (visited) => walk(visited, reach)),
    })
    lines.push(
      compared({
        name: `heap after ${all} turns over ${name}`,
        unit: 'MB',
        measured: large.after,
        beside: [`after ${early}`, large.before],
        limit: 1.1,
      }),
    )
  }
  return lines
}

/** Turns pages forth to `reach` and back. */
async function walk(visited, reach) {
  const turn = async (from, to) => {
    for (let at = from; at < to; at++) {
      await visited.bench('act', at % (2 * reach) < reach ? 'next' : 'back')
    }
    await settled(visited)
  }
  await settled(visited)
  await turn(0, early)
  const before = await heapSize(visited)
  await turn(early, all)
  return { before, after: await heapSize(visited) }
}
