import { isUnread, type PartlyRead } from '../contract/partlyRead'
import type { Format } from '../lib/text/format'

/** A row whose member of this name is a list. */
type RowWith<Name extends string> = PartlyRead & Record<Name, readonly unknown[]>

/** The length of a list of a row: "3", "3+" where some of its items could not be read, "–" where none could. */
export function countText<Name extends string>(
  row: RowWith<Name>,
  list: Name,
  format: Pick<Format, 'number'>,
): string {
  const { length } = row[list]
  if (!isUnread(row, list)) return format.number(length)
  return length === 0 ? '–' : `${format.number(length)}+`
}

/** Whether a list of a row is known to be empty: one that could not be read may have held something. */
export const isKnownEmpty = <Name extends string>(row: RowWith<Name>, list: Name): boolean =>
  row[list].length === 0 && !isUnread(row, list)
