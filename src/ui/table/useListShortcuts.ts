import { useEffect, type RefObject } from 'react'
import { keyShortcuts } from '../keyShortcuts'

const searchField = `[aria-keyshortcuts="${keyShortcuts.search}"]`
const rowSelector = 'tbody tr[data-row-key]'

/**
 * The keyboard shortcuts of lists. `/` focuses the search field, and Down moves from there to the first row. Up and Down,
 * or k and j, move to the link of the previous and the next row, Home and End to the first and the last. x selects the
 * focused row.
 */
export function useListShortcuts(region: RefObject<HTMLElement | null>, source: EventTarget) {
  useEffect(() => {
    const onKeyDown = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || !region.current || isOtherShortcut(event)) return
      if (event.key === 'x' && toggleRow(event.target)) return event.preventDefault()
      const target = targetIn(event, region.current, event.target)
      if (!target) return
      event.preventDefault()
      target.focus({ preventScroll: true })
      const visible = target.closest('tr') ?? target
      visible.scrollIntoView({ block: 'nearest' })
    }
    source.addEventListener('keydown', onKeyDown)
    return () => source.removeEventListener('keydown', onKeyDown)
  }, [region, source])
}

/** The element that a key moves the focus to. */
function targetIn(
  { key }: KeyboardEvent,
  region: HTMLElement,
  from: EventTarget | null,
): HTMLElement | null | undefined {
  if (!(from instanceof Element)) return null
  if (from.matches(searchField))
    return key === 'ArrowDown' ? linkOf(region.querySelector(rowSelector)) : null
  if (isTyping(from)) return null
  if (key === '/') return region.querySelector<HTMLElement>(searchField)
  const row = region.contains(from) ? from.closest(rowSelector) : null
  const rows = [...(row?.parentElement?.querySelectorAll(':scope > tr[data-row-key]') ?? [])]
  const index = row ? rows.indexOf(row) : -1
  const next = {
    ArrowDown: index + 1,
    j: index + 1,
    ArrowUp: index - 1,
    k: index - 1,
    Home: 0,
    End: rows.length - 1,
  }[key]
  return next === undefined ? null : linkOf(rows[next])
}

/** Toggles the checkbox of the focused row. */
function toggleRow(from: EventTarget | null): boolean {
  if (!(from instanceof Element) || isTyping(from)) return false
  const box = from.closest(rowSelector)?.querySelector<HTMLElement>('input[type="checkbox"]')
  box?.click()
  return box != null
}

const linkOf = (row: Element | null | undefined) => row?.querySelector<HTMLElement>('a[href]')

/** Whether the event is handled elsewhere or has modifiers. */
const isOtherShortcut = (event: KeyboardEvent) =>
  event.defaultPrevented ||
  event.isComposing ||
  event.altKey ||
  event.ctrlKey ||
  event.metaKey ||
  // Some keyboards need Shift for the slash.
  (event.shiftKey && event.key !== '/')

/** Whether the keys belong to a field, or to a dialog or panel above the page. */
const isTyping = (from: Element) =>
  from.closest('input, select, textarea, [contenteditable], [role="dialog"], [popover]') !== null
