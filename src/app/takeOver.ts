import type { QueryClient } from '@tanstack/react-query'
import { rowsSelector, samePlace } from './samePlace'
import type { EarlyRequests } from '../lib/browser/earlyRequests'

/** ms that a drawn page waits for the code's own reading of its rows */
const patience = 3_000

/** The page that the boot script has drawn, if it has. */
const drawnIn = (element: HTMLElement) => element.querySelector<HTMLElement>(':scope > [data-boot]')

/**
 * Resolves once the console can show the rows that the boot script has drawn, so that they are replaced by themselves and
 * not by an outline; at once where nothing is drawn.
 */
export async function untilRows(element: HTMLElement, client: QueryClient): Promise<void> {
  if (!drawnIn(element) || client.isFetching() === 0) return
  await new Promise<void>((resolve) => {
    const done = () => {
      unsubscribe()
      resolve()
    }
    const unsubscribe = client.getQueryCache().subscribe(() => {
      if (client.isFetching() === 0) done()
    })
    setTimeout(done, patience)
  })
}

/**
 * Renders the console in place of what the boot script has drawn, and hands over what the user has done there: the scroll
 * position, the focus, selected text, what was typed, checked rows and the last control that was pressed.
 * @param render replaces the content of the element before it returns
 */
export function takeOver(
  element: HTMLElement,
  render: () => void,
  early: Pick<EarlyRequests, 'pressed'> = {},
) {
  const drawn = drawnIn(element)
  if (!drawn) return render()
  const { activeElement } = document
  const focused = activeElement && drawn.contains(activeElement) ? activeElement : null
  const selection = document.getSelection()
  const selected =
    selection && !selection.isCollapsed && drawn.contains(selection.anchorNode) ? selection : null
  const [anchor, focus] = [selected?.anchorNode, selected?.focusNode]
  const [anchorOffset, focusOffset] = [selected?.anchorOffset ?? 0, selected?.focusOffset ?? 0]
  const field = drawn.querySelector<HTMLInputElement>(searchField)
  const typed = field && field.value !== field.defaultValue ? field.value : null
  const caret = [field?.selectionStart ?? null, field?.selectionEnd ?? null] as const
  const scrolled = drawn.querySelector('main')?.scrollTop ?? 0
  const checked = [...drawn.querySelectorAll<HTMLElement>(`${rowsSelector} input:checked`)]

  render()
  const place = (node: Node) => samePlace(node, drawn, element)
  element.querySelector('main')?.scrollTo(0, scrolled)
  for (const box of checked) click(place(box))
  const ownField = element.querySelector<HTMLInputElement>(searchField)
  const target = focused && place(focused)
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
  if (ownField && typed !== null) {
    type(ownField, typed)
    if (focused === field) ownField.setSelectionRange(...caret)
  }
  const [from, to] = [anchor && place(anchor), focus && place(focus)]
  if (from && to) selection?.setBaseAndExtent(from, anchorOffset, to, focusOffset)
  if (early.pressed && drawn.contains(early.pressed)) press(place(early.pressed))
}

const searchField = 'input[aria-keyshortcuts="/"]'

const click = (node: Node | null) => {
  if (node instanceof HTMLElement) node.click()
}

/** Presses a control as the mouse does: selects open before the click. */
function press(node: Node | null) {
  node?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }))
  click(node)
}

/** Changes the text of a field as typing does. React ignores a value that is set through its own property. */
function type(field: HTMLInputElement, text: string) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }))
}
