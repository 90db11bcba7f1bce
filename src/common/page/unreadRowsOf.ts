import { isRecord } from '../../lib/json/json'

/** A row of a list that could not be read in full. */
export interface UnreadRow {
  /** '' for a row without a name */
  name: string
  /** the places whose values have an unknown form; empty for a row that could not be read at all */
  unread: readonly string[]
  /** as the server sent it */
  raw: unknown
}

/** The rows of a page of a list that could not be read in full; none for any other data. */
export function unreadRowsOf(data: unknown): UnreadRow[] {
  if (!isRecord(data) || !Array.isArray(data.rows)) return []
  const partly = data.rows
    .filter(isRecord)
    .flatMap(({ unread, name, hostname, id, raw }) =>
      Array.isArray(unread) ? [{ name: String(name ?? (hostname || id)), unread, raw }] : [],
    )
  const none = Array.isArray(data.unreadable) ? data.unreadable : []
  return [...partly, ...none.map((raw: unknown) => ({ name: '', unread: [], raw }))]
}
