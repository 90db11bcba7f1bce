import { useEffect, type RefObject } from 'react'

/** The field that `/` leads to has this attribute, which also tells assistive technology of the key. */
export const searchKey = { 'aria-keyshortcuts': '/' } as const

const searchField = '[aria-keyshortcuts="/"]'
const rowSelector = 'tbody tr[data-row-key]'

/**
 * The keys of lists: `/` leads to the search field and Down from there to the first row; in a row Up and Down, or k
 * and j, lead to the link of another one, Home and End to the first and the last; x chooses it.
 */
export function useListKeys(main: RefObject<HTMLElement | null>, scope: EventTarget) {
  useEffect(() => {
    const onKeyDown = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || !main.current || isMeantOtherwise(event)) return
      if (event.key === 'x' && choose(event.target)) return event.preventDefault()
      const target = targetIn(event, main.current, event.target)
      if (!target) return
      event.preventDefault()
      target.focus({ preventScroll: true })
      const shown = target.closest('tr') ?? target
      shown.scrollIntoView({ block: 'nearest' })
    }
    scope.addEventListener('keydown', onKeyDown)
    return () => scope.removeEventListener('keydown', onKeyDown)
  }, [main, scope])
}

/** Where a key leads from where it was pressed. */
function targetIn(
  { key }: KeyboardEvent,
  main: HTMLElement,
  from: EventTarget | null,
): HTMLElement | null | undefined {
  if (!(from instanceof Element)) return null
  if (from.matches(searchField))
    return key === 'ArrowDown' ? linkOf(main.querySelector(rowSelector)) : null
  if (isTyping(from)) return null
  if (key === '/') return main.querySelector<HTMLElement>(searchField)
  const row = main.contains(from) ? from.closest(rowSelector) : null
  const rows = [...(row?.parentElement?.querySelectorAll(':scope > tr[data-row-key]') ?? [])]
  const place = row ? rows.indexOf(row) : -1
  const next = {
    ArrowDown: place + 1,
    j: place + 1,
    ArrowUp: place - 1,
    k: place - 1,
    Home: 0,
    End: rows.length - 1,
  }[key]
  return next === undefined ? null : linkOf(rows[next])
}

/** Presses the check box of the row that the focus is in. */
function choose(from: EventTarget | null): boolean {
  if (!(from instanceof Element) || isTyping(from)) return false
  const box = from.closest(rowSelector)?.querySelector<HTMLElement>('input[type="checkbox"]')
  box?.click()
  return box != null
}

const linkOf = (row: Element | null | undefined) => row?.querySelector<HTMLElement>('a[href]')

const isMeantOtherwise = (event: KeyboardEvent) =>
  event.defaultPrevented ||
  event.isComposing ||
  event.altKey ||
  event.ctrlKey ||
  event.metaKey ||
  // Some keyboards have the slash there.
  (event.shiftKey && event.key !== '/')

/** Fields take their keys themselves, and so does whatever lies above the page. */
const isTyping = (from: Element) =>
  from.closest('input, select, textarea, [contenteditable], [role="dialog"], [popover]') !== null
