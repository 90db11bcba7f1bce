/** the rows of a list */
export const rowsSelector = 'tr[data-row-key]'

/**
 * The node of one drawing of a page that stands where `node` stands in another: within the same row the element of the
 * same name and order, elsewhere the one of the same name and order on the page. null where it has another text.
 */
export function samePlace(node: Node, from: Element, to: Element): Node | null {
  const element = node instanceof Element ? node : node.parentElement
  if (!element) return null
  const row = element.closest<HTMLElement>(rowsSelector)
  const key = row?.dataset.rowKey
  const [before, after] = row
    ? [row, [...to.querySelectorAll<HTMLElement>(rowsSelector)].find(isRow(key))]
    : [from, to]
  const index = [...before.querySelectorAll(element.localName)].indexOf(element)
  const same = element === row ? after : after?.querySelectorAll(element.localName)[index]
  if (!same || same.textContent !== element.textContent) return null
  if (node === element) return same
  return same.childNodes[[...element.childNodes].findIndex((child) => child === node)] ?? null
}

const isRow =
  (key: string | undefined) =>
  ({ dataset }: HTMLElement) =>
    dataset.rowKey === key
