import {
  createContext,
  use,
  useEffectEvent,
  useLayoutEffect,
  type MouseEvent,
  type RefObject,
} from 'react'

/** A row that was opened, and the scroll position at that time. */
export interface OpenedRow {
  row: string
  /** px */
  scrollTop: number
}

/** Remembers the opened row of each list. */
export interface ReturnToRow {
  /** Called when a row is opened. */
  remember: (row: string) => void
  /** The row to return to, if the user comes back to the list. It is returned once. */
  recall: () => OpenedRow | undefined
  /** the scrolling region */
  region: RefObject<HTMLElement | null>
}

export const ReturnToRowContext = createContext<ReturnToRow | null>(null)

/**
 * Remembers the row that is opened in a table, and returns to it when the user comes back and the rows are loaded.
 * @returns the handler for clicks in the table
 */
export function useReturnToRow(table: RefObject<HTMLElement | null>, ready: boolean) {
  const returnToRow = use(ReturnToRowContext)
  const restore = useEffectEvent(() => {
    const opened = returnToRow?.recall()
    const region = returnToRow?.region.current
    if (!opened || !region || !table.current) return
    const rows = table.current.querySelectorAll<HTMLElement>('tr[data-row-key]')
    const row = [...rows].find(({ dataset }) => dataset.rowKey === opened.row)
    region.scrollTo(0, opened.scrollTop)
    if (!row) return
    row.querySelector('a')?.focus({ preventScroll: true })
    const { top, bottom } = row.getBoundingClientRect()
    const view = region.getBoundingClientRect()
    if (top < view.top || bottom > view.bottom) row.scrollIntoView({ block: 'center' })
  })
  useLayoutEffect(() => {
    if (ready) restore()
  }, [ready])

  return ({ target, button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent) => {
    if (button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return
    const link = target instanceof Element && target.closest('tr[data-row-key] a')
    const row = link && link.closest<HTMLElement>('tr[data-row-key]')?.dataset.rowKey
    if (row) returnToRow?.remember(row)
  }
}
