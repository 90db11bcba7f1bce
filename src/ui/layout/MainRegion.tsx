import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import { RowPlacesContext, type RowPlace, type RowPlaces } from '../table/rowPlaces'
import { useListKeys } from '../table/useListKeys'

interface Props {
  ref: RefObject<HTMLElement | null>
  /** Another key is another page. */
  pageKey: string
  /** the address of what is shown, with all that makes it other rows */
  address: string
  /** The reader comes back to this address. */
  returning: boolean
  /** Keys that belong to lists are listened to here. */
  keysFrom: EventTarget
  className?: string
  children: ReactNode
}

/**
 * The page's own region. Another page begins at its top, and keyboard and screen reader begin there too; who comes
 * back to a list is led to the row that was opened.
 */
export function MainRegion(props: Props) {
  const { ref, pageKey, address, returning, className, children } = props
  const [kept] = useState(() => new Map<string, RowPlace>())
  const shown = useRef(pageKey)
  /** the page whose row has taken the focus */
  const led = useRef<string>(null)
  const places = useMemo<RowPlaces>(
    () => ({
      region: ref,
      keep(row) {
        // The latest come last.
        kept.delete(address)
        kept.set(address, { row, top: ref.current?.scrollTop ?? 0 })
        if (kept.size > mostKept) kept.delete([...kept.keys()][0]!)
      },
      recall() {
        const place = returning && isUntouched(ref.current) ? kept.get(address) : undefined
        if (place) {
          kept.delete(address)
          led.current = pageKey
        }
        return place
      },
    }),
    [ref, kept, pageKey, address, returning],
  )
  useListKeys(ref, props.keysFrom)
  useEffect(() => {
    if (shown.current === pageKey) return
    shown.current = pageKey
    const wasLed = led.current === pageKey
    led.current = null
    if (wasLed) return
    ref.current?.scrollTo(0, 0)
    ref.current?.focus({ preventScroll: true })
  }, [pageKey, ref])
  return (
    <main ref={ref} tabIndex={-1} className={className}>
      <RowPlacesContext value={places}>{children}</RowPlacesContext>
    </main>
  )
}

/** Lists whose opened row is remembered. */
const mostKept = 50

/** Whether the focus is where a new page leaves it: rows that come late take it from nobody. */
function isUntouched(region: HTMLElement | null): boolean {
  if (!region) return false
  const { activeElement, body } = region.ownerDocument
  return !activeElement || activeElement === region || activeElement === body
}
