import { useState, type FocusEvent, type PointerEvent } from 'react'
import type { ListedRunner } from './listedRunner'

/**
 * Rows that do not move while the pointer or the focus is in the body of their table.
 * @param search the URL search that the rows belong to; rows of another search are never frozen
 * @returns the rows to show, and event handlers for an element around the table
 */
export function useFrozenRows(rows: ListedRunner[], search: string) {
  const [freeze] = useState(() => createRowFreezer<ListedRunner>())
  const [hovered, setHovered] = useState(false)
  const [focused, setFocused] = useState(false)
  return {
    rows: freeze(rows, search, hovered || focused),
    handlers: {
      onPointerOver: ({ target }: PointerEvent) => setHovered(isInBody(target)),
      onPointerLeave: () => setHovered(false),
      onFocus: ({ target }: FocusEvent) => setFocused(isInBody(target)),
      onBlur: ({ relatedTarget }: FocusEvent) => setFocused(isInBody(relatedTarget)),
    },
  }
}

const isInBody = (target: EventTarget | null) =>
  target instanceof Element && target.closest('tbody') !== null

interface Row {
  key: string
  gone?: true
}

/**
 * Keeps the order of rows while they are frozen, so that nobody clicks the wrong one: their values are updated, missing
 * rows stay and are marked as gone, and new rows wait until the rows are no longer frozen.
 */
export function createRowFreezer<R extends Row>() {
  let last: { search: string; rows: R[] } = { search: '', rows: [] }
  return (rows: R[], search: string, frozen: boolean): R[] => {
    const keepsOrder = frozen && search === last.search && last.rows.length > 0
    last = { search, rows: keepsOrder ? updated(last.rows, rows) : rows }
    return last.rows
  }
}

function updated<R extends Row>(before: R[], now: readonly R[]): R[] {
  const current = new Map(now.map((row) => [row.key, row]))
  const rows = before.map(
    (row) => current.get(row.key) ?? (row.gone ? row : { ...row, gone: true as const }),
  )
  return rows.some((row, index) => row !== before[index]) ? rows : before
}
