import { settled, used, visit } from '../browser.mjs'
import { compared, inTurn } from '../stats.mjs'

const [early, all] = [5, 50]

/** Ways of turning 50 pages: over the same six, and 25 out and 25 back; the console may keep what it has read for a while. */
const walks = { 'six pages': early, '26 pages': all / 2 }

/** What the page holds after turning many pages of the large fleet, beside what it held after a few. */
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

/** Turns pages out to `reach` and back again. */
async function walk(visited, reach) {
  const turn = async (from, to) => {
    for (let at = from; at < to; at++) {
      await visited.bench('act', at % (2 * reach) < reach ? 'next' : 'back')
    }
    await settled(visited)
  }
  await settled(visited)
  await turn(0, early)
  const before = await used(visited)
  await turn(early, all)
  return { before, after: await used(visited) }
}
