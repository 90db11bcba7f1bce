/**
 * Places a popover below its button, or above where there is no room below: aligned with the left edge of the button, or
 * with its right edge where the window ends.
 */
export function placeAtButton(anchor: HTMLElement, popover: HTMLElement, root: HTMLElement) {
  const { left, right, top, bottom } = anchor.getBoundingClientRect()
  const bounds = root.getBoundingClientRect()
  const width = popover.offsetWidth
  const fits = left + width <= Math.min(bounds.right, window.innerWidth) - margin
  const minLeft = Math.max(bounds.left, 0) + margin
  popover.style.left = `${fits ? left : Math.max(right - width, minLeft)}px`
  const below = window.innerHeight - bottom - distance - margin
  const above = top - distance - margin
  const opensAbove = below < Math.min(popover.scrollHeight, minHeight) && above > below
  popover.style.top = opensAbove ? 'auto' : `${bottom + distance}px`
  popover.style.bottom = opensAbove ? `${window.innerHeight - top + distance}px` : 'auto'
  popover.style.maxHeight = `${Math.max(opensAbove ? above : below, minHeight)}px`
}

/** px between a popover and its button */
const distance = 4
/** px between a popover and the edge of the window */
const margin = 8
/** px of height that a popover keeps, whatever the room */
const minHeight = 160
