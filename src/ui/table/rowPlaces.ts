import {
  createContext,
  use,
  useEffectEvent,
  useLayoutEffect,
  type MouseEvent,
  type RefObject,
} from 'react'

/** Where the reader was when a row was opened. */
export interface RowPlace {
  row: string
  /** px that the page was scrolled by */
  top: number
}

/** What a table needs to lead back to the row that was opened in it. */
export interface RowPlaces {
  /** A row is being opened. */
  keep: (row: string) => void
  /** The place to go back to, if the reader is coming back; only once. */
  recall: () => RowPlace | undefined
  /** the region that scrolls */
  region: RefObject<HTMLElement | null>
}

export const RowPlacesContext = createContext<RowPlaces | null>(null)

/**
 * Remembers the row that is opened in a table, and goes back to it once rows are there again. Gives the handler of
 * clicks in the table.
 */
export function useReturnToRow(table: RefObject<HTMLElement | null>, ready: boolean) {
  const places = use(RowPlacesContext)
  const goBack = useEffectEvent(() => {
    const place = places?.recall()
    const region = places?.region.current
    if (!place || !region || !table.current) return
    const rows = table.current.querySelectorAll<HTMLElement>('tr[data-row-key]')
    const row = [...rows].find(({ dataset }) => dataset.rowKey === place.row)
    region.scrollTo(0, place.top)
    if (!row) return
    row.querySelector('a')?.focus({ preventScroll: true })
    const { top, bottom } = row.getBoundingClientRect()
    const view = region.getBoundingClientRect()
    if (top < view.top || bottom > view.bottom) row.scrollIntoView({ block: 'center' })
  })
  useLayoutEffect(() => {
    if (ready) goBack()
  }, [ready])

  return ({ target, button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent) => {
    if (button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return
    const link = target instanceof Element && target.closest('tr[data-row-key] a')
    const row = link && link.closest<HTMLElement>('tr[data-row-key]')?.dataset.rowKey
    if (row) places?.keep(row)
  }
}
