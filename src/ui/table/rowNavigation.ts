import { selectionNear } from '../../lib/browser/rootOf'
import { hideFullText, showFullText } from './fullText'

const rowSelector = 'tbody > tr[data-row-key]'
const operable = 'a[href], button, input, select, textarea, summary, [tabindex]'
const typed = 'input:not([type="checkbox"]), select, textarea, [contenteditable]'
const above = '[popover], [role="dialog"]'

interface Options {
  /** Whether a press on the free space of a row opens it. */
  opensRows: () => boolean
}

/**
 * Makes each row of a table one stop of the Tab key, with the arrow keys for what is in it, and opens a row by a press on its
 * free space. It works on the document, so that no cell renders anything for it, and is loaded after the first rows.
 * @returns removes it
 */
export function attachRowNavigation(table: HTMLElement, { opensRows }: Options): () => void {
  /** the element of each row that had the focus last */
  const stops = new WeakMap<Element, HTMLElement>()

  const setStop = (row: Element) => {
    const elements = operableIn(row)
    if (elements.some((element) => element.matches(typed))) return
    const last = stops.get(row)
    const stop =
      last && elements.includes(last)
        ? last
        : (elements.find((element) => element.matches('a[href]')) ??
          elements.find((element) => !element.matches('input')) ??
          elements[0])
    for (const element of elements) {
      const index = element === stop ? 0 : -1
      if (element.tabIndex !== index) element.tabIndex = index
    }
  }
  const observer = new MutationObserver((changes) => {
    const changed = new Set<Element>()
    for (const { target, addedNodes } of changes) {
      const row = rowOf(target)
      if (row) changed.add(row)
      for (const node of row ? [] : addedNodes) {
        if (!(node instanceof Element)) continue
        if (node.matches(rowSelector)) changed.add(node)
        for (const inner of node.querySelectorAll(rowSelector)) changed.add(inner)
      }
    }
    changed.forEach(setStop)
  })
  const onFocus = ({ target }: FocusEvent) => {
    const row = rowOf(target)
    if (!row || !(target instanceof HTMLElement)) return
    if (target.matches(operable) && !(target instanceof HTMLTableCellElement)) {
      stops.set(row, target)
      setStop(row)
    }
    showFullText(target)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') hideFullText(table)
    const { target, defaultPrevented, altKey, ctrlKey, metaKey, shiftKey } = event
    const row = rowOf(target)
    if (!row || !(target instanceof HTMLElement) || target.matches(typed)) return
    if (defaultPrevented || altKey || ctrlKey || metaKey || shiftKey) return
    const next = { ArrowLeft: beside(row, target, -1), ArrowRight: beside(row, target, 1) }[
      event.key
    ]
    const found =
      next ?? (isVertical(event.key) ? beyond(row, target, event.key, stops) : undefined)
    if (!found) return
    event.preventDefault()
    found.focus({ preventScroll: true })
    found.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const onClick = (event: MouseEvent) => {
    if (opensRows() && isFreePress(event)) linkOf(rowOf(event.target))?.click()
  }
  const onBlur = () => hideFullText(table)

  for (const row of table.querySelectorAll(rowSelector)) setStop(row)
  observer.observe(table, { childList: true, subtree: true })
  table.addEventListener('focusin', onFocus)
  table.addEventListener('focusout', onBlur)
  table.addEventListener('keydown', onKeyDown)
  table.addEventListener('click', onClick)
  return () => {
    observer.disconnect()
    table.removeEventListener('focusin', onFocus)
    table.removeEventListener('focusout', onBlur)
    table.removeEventListener('keydown', onKeyDown)
    table.removeEventListener('click', onClick)
    hideFullText(table)
  }
}

const rowOf = (target: EventTarget | null): HTMLTableRowElement | null =>
  target instanceof Element && !target.closest(above)?.closest('td')
    ? target.closest<HTMLTableRowElement>(rowSelector)
    : null

const operableIn = (part: Element): HTMLElement[] =>
  [...part.querySelectorAll<HTMLElement>(operable)].filter(
    (element) => !element.closest('td [popover]') && !(element instanceof HTMLTableCellElement),
  )

/** What the arrow keys reach in a row: what can be operated, and the cells whose text is cut. */
function reachableIn(row: HTMLTableRowElement): HTMLElement[] {
  return [...row.cells].flatMap((cell) => {
    const elements = operableIn(cell)
    if (elements.length > 0 || cell.scrollWidth <= cell.clientWidth) return elements
    cell.tabIndex = -1
    return [cell]
  })
}

function beside(row: HTMLTableRowElement, from: HTMLElement, by: 1 | -1) {
  const elements = reachableIn(row)
  return elements[elements.indexOf(from) + by] ?? (elements.includes(from) ? from : undefined)
}

const isVertical = (key: string): key is 'ArrowUp' | 'ArrowDown' =>
  key === 'ArrowUp' || key === 'ArrowDown'

/** The element in the same column of the row above or below; of a row without one the last that had the focus. */
function beyond(
  row: HTMLTableRowElement,
  from: HTMLElement,
  key: 'ArrowUp' | 'ArrowDown',
  stops: WeakMap<Element, HTMLElement>,
): HTMLElement | undefined {
  let next = key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling
  while (next && !next.matches(rowSelector))
    next = key === 'ArrowDown' ? next.nextElementSibling : next.previousElementSibling
  if (!(next instanceof HTMLTableRowElement)) return from
  const cell = next.cells[from.closest('td')?.cellIndex ?? 0]
  return (cell && operableIn(cell)[0]) ?? stops.get(next) ?? linkOf(next) ?? operableIn(next)[0]
}

/** The link of the cell that identifies the row. */
function linkOf(row: HTMLTableRowElement | null): HTMLElement | undefined {
  const cell = [...(row?.cells ?? [])].find((one) => !one.querySelector('input[type="checkbox"]'))
  return cell?.querySelector<HTMLElement>('a[href]') ?? undefined
}

/** Whether a click hits nothing that can be operated and no text, and selects none. */
function isFreePress(event: MouseEvent): boolean {
  const { target, button, altKey, ctrlKey, metaKey, shiftKey, clientX, clientY } = event
  if (event.defaultPrevented || button !== 0 || altKey || ctrlKey || metaKey || shiftKey)
    return false
  const cell = target instanceof Element ? target.closest('td') : null
  if (!cell || !(target instanceof Element) || !rowOf(target)) return false
  if (target.closest(`${operable}, label`)?.closest('td') === cell && target !== cell) return false
  const { ownerDocument: document } = cell
  if (selectionNear(cell)) return false
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  while (texts.nextNode()) {
    range.selectNodeContents(texts.currentNode)
    for (const { left, right, top, bottom } of range.getClientRects())
      if (clientX >= left && clientX <= right && clientY >= top && clientY <= bottom) return false
  }
  return true
}
