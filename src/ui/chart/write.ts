/**
 * Puts a text into an element that holds nothing else. The node that is there takes it: another one in its place would
 * be styled and laid out from nothing, which a cursor over many charts cannot afford.
 */
export function write(element: Element | null | undefined, text = ''): void {
  if (!element) return
  const node = element.firstChild
  if (!node) element.textContent = text
  else if (node.nodeValue !== text) node.nodeValue = text
}
