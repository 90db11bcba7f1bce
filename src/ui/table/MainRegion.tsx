import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import { rootOf } from '../../lib/browser/rootOf'
import { ReturnToRowContext, type OpenedRow, type ReturnToRow } from './useReturnToRow'
import { useListShortcuts } from './useListShortcuts'

interface Props {
  ref: RefObject<HTMLElement | null>
  /** Identifies the page. */
  pageKey: string
  /** Identifies the rows: the address with everything that changes them. */
  address: string
  /** The user comes back to this address. */
  returning: boolean
  /** The target whose key events operate lists. */
  keysFrom: EventTarget
  className?: string
  children: ReactNode
}

/**
 * The region of the page. A new page starts at the top, with the focus on the region. A user who comes back to a list
 * gets the focus on the row that was opened.
 */
export function MainRegion(props: Props) {
  const { ref, pageKey, address, returning, className, children } = props
  const [openedRows] = useState(() => new Map<string, OpenedRow>())
  const shownPage = useRef(pageKey)
  /** the page on which a row has taken the focus */
  const restoredPage = useRef<string>(null)
  const returnToRow = useMemo<ReturnToRow>(
    () => ({
      region: ref,
      remember(row) {
        // The map keeps the order of insertion, the latest last.
        openedRows.delete(address)
        openedRows.set(address, { row, scrollTop: ref.current?.scrollTop ?? 0 })
        if (openedRows.size > maxOpenedRows) openedRows.delete([...openedRows.keys()][0]!)
      },
      recall() {
        const opened = returning && isFocusFree(ref.current) ? openedRows.get(address) : undefined
        if (opened) {
          openedRows.delete(address)
          restoredPage.current = pageKey
        }
        return opened
      },
    }),
    [ref, openedRows, pageKey, address, returning],
  )
  useListShortcuts(ref, props.keysFrom)
  useEffect(() => {
    if (shownPage.current === pageKey) return
    shownPage.current = pageKey
    const isRestored = restoredPage.current === pageKey
    restoredPage.current = null
    if (isRestored) return
    ref.current?.scrollTo(0, 0)
    ref.current?.focus({ preventScroll: true })
  }, [pageKey, ref])
  return (
    <main ref={ref} tabIndex={-1} className={className}>
      <ReturnToRowContext value={returnToRow}>{children}</ReturnToRowContext>
    </main>
  )
}

/** How many lists have their opened row remembered. */
const maxOpenedRows = 50

/** Whether the focus is still where a new page puts it, so that rows that load late may take it. */
function isFocusFree(region: HTMLElement | null): boolean {
  if (!region) return false
  const { activeElement, body } = region.ownerDocument
  const focused = rootOf(region).activeElement ?? activeElement
  return !focused || focused === region || focused === body
}
