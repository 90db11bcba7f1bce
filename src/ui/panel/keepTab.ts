import type { KeyboardEvent } from 'react'
import { rootOf } from '../../lib/browser/rootOf'

const candidates =
  'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]'

/**
 * Keeps Tab inside a dialog: from its last element it leads to the first, and with Shift from the first to the last. antd
 * does so for boxes that are fixed to the window, and those of the console are not. Popups of the dialog keep their keys.
 */
export function keepTab(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget: dialog, target } = event
  // Events of popups come here, too, which lie elsewhere in the document.
  if (
    event.key !== 'Tab' ||
    event.defaultPrevented ||
    !(target instanceof Node) ||
    !dialog.contains(target)
  )
    return
  const stops = [...dialog.querySelectorAll<HTMLElement>(candidates)].filter(isTabStop)
  const ahead = event.shiftKey ? stops.toReversed() : stops
  const { activeElement } = rootOf(dialog)
  // The dialog itself has the focus at first: what precedes it is outside.
  const leaves = activeElement === ahead.at(-1) || (event.shiftKey && !isIn(stops, activeElement))
  if (!leaves) return
  event.preventDefault()
  ahead[0]?.focus()
}

const isIn = (elements: readonly Element[], one: Element | null) =>
  elements.some((element) => element === one)

function isTabStop(element: HTMLElement): boolean {
  if (element.tabIndex < 0 || element.matches(':disabled') || !element.checkVisibility())
    return false
  // Of a group of radio buttons only the checked one is a stop.
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || element.checked)
    return true
  const group = element.closest('[role="radiogroup"]') ?? element.form
  return !group?.querySelector('input[type="radio"]:checked')
}
