/**
 * Sets the text of an element that contains nothing else. It changes the existing text node, because a new node is
 * styled and laid out from scratch, which is too slow for a cursor over many charts.
 */
export function setText(element: Element | null | undefined, text = ''): void {
  if (!element) return
  const node = element.firstChild
  if (!node) element.textContent = text
  else if (node.nodeValue !== text) node.nodeValue = text
}
