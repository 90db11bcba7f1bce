/** px between a panel and the edge of the window */
const margin = 8

/** Places the panel below the button, aligned with its left edge, or with its right edge where the window ends. */
export function placeBelow(anchor: HTMLElement, popover: HTMLElement, root: HTMLElement) {
  const { left, right, bottom } = anchor.getBoundingClientRect()
  const bounds = root.getBoundingClientRect()
  const width = popover.offsetWidth
  const fits = left + width <= Math.min(bounds.right, window.innerWidth) - margin
  const minLeft = Math.max(bounds.left, 0) + margin
  popover.style.left = `${fits ? left : Math.max(right - width, minLeft)}px`
  popover.style.top = `${bottom + 4}px`
  popover.style.maxHeight = `${Math.max(window.innerHeight - bottom - 4 - margin, 160)}px`
}
