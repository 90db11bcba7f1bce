import { settled } from './browser.mjs'
import { median } from './stats.mjs'

/** What is done to a list, and what the results call it. */
export const acts = { page: 'next page', sort: 'sort', type: 'first letter of a search' }

/**
 * Turns pages, sorts and searches. Nothing is measured that the console could have kept from before: each page, letter
 * and order is the first of its kind.
 * @param {import('./browser.mjs').Visit} visited
 * @param {number} turns
 * @param {string[]} letters each finds at least a page of rows, and none of them the first of all
 * @returns {Promise<Record<keyof typeof acts, number>>} ms, the median of several times
 */
export async function useList(visited, turns, letters) {
  const times = { page: [], sort: [], type: [] }
  const act = async (name, text) => {
    const time = await visited.bench('act', name, text)
    await settled(visited)
    return time
  }
  await settled(visited)
  for (let turn = 0; turn < turns; turn++) times.page.push(await act('next'))
  times.sort.push(await act('sort'))
  await act('sort')
  for (const letter of letters) {
    times.type.push(await act('type', letter))
    times.sort.push(await act('sort'))
    await act('sort')
    await act('type', '')
  }
  return Object.fromEntries(Object.entries(times).map(([key, values]) => [key, median(values)]))
}
