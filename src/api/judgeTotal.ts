import type { Page } from '../contract/list'

/** A larger total is no number of rows. */
export const maxTotal = 1e8

/**
 * What an answer shows of the length of its list. `atLeast`: there may be more rows than `total`.
 * @param claim the total that the server states; negative: none
 * @param offset rows before those of the answer
 * @param size rows that were requested
 */
export function judgeTotal(
  rows: number,
  claim: number,
  offset: number,
  size: number,
): Pick<Page<unknown>, 'total' | 'atLeast'> {
  const seen = rows > 0 ? offset + rows : 0
  const isEnd = rows < size
  const fits = rows > 0 ? !isEnd || claim === seen : claim <= offset
  if (Number.isInteger(claim) && claim >= seen && claim <= maxTotal && fits) return { total: claim }
  if (isEnd && (rows > 0 || offset === 0)) return { total: seen }
  return { total: seen, atLeast: true }
}
