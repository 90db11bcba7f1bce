import styles from './fullText.module.css'

const marker = 'data-full-text'

/** Shows the whole text of an element that has the focus by the keyboard and whose text is cut, or a number in short form. */
export function showFullText(element: HTMLElement) {
  const cell = element.closest('td')
  const table = element.closest('table')
  const text = cell && table && element.matches(':focus-visible') ? hiddenTextOf(element) : ''
  if (!text || !table?.parentElement) return
  const tip = element.ownerDocument.createElement('div')
  tip.setAttribute(marker, '')
  tip.setAttribute('aria-hidden', 'true')
  tip.popover = 'manual'
  tip.className = styles.tip ?? ''
  tip.textContent = text
  table.parentElement.append(tip)
  tip.showPopover()
  const { left, bottom } = element.getBoundingClientRect()
  const limit = element.ownerDocument.documentElement.clientWidth - tip.offsetWidth - margin
  tip.style.left = `${Math.max(margin, Math.min(left, limit))}px`
  tip.style.top = `${bottom + gap}px`
}

/** px */
const margin = 8
const gap = 4

/** Removes the text that is shown in a table. */
export function hideFullText(table: Element) {
  for (const tip of table.querySelectorAll(`[${marker}]`)) tip.remove()
}

/** The text of an element that is not shown in full; '' for one that is. */
function hiddenTextOf(element: HTMLElement): string {
  if (element.matches('data[title]')) return element.title
  const parts = [element, ...element.querySelectorAll('*')]
  const isCut = parts.some((part) => part.clientWidth > 0 && part.scrollWidth > part.clientWidth)
  return isCut && !element.matches('button, input') ? element.textContent : ''
}
