import { settled } from './browser.mjs'
import { median } from './stats.mjs'

/** The actions on a list with their names in the results. */
export const actions = { page: 'next page', sort: 'sort', type: 'first letter of a search' }

/**
 * Turns pages, sorts and searches. Each measured page, letter and order is new, so that the console cannot take it from
 * its cache.
 * @param {import('./browser.mjs').Visit} visited
 * @param {number} turns
 * @param {string[]} letters each matches at least a page of rows, but not the first row of the list
 * @returns {Promise<Record<keyof typeof actions, number>>} ms, the median of several actions
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
