/** The element with the focus, also within shadow roots, where a document names their host only. */
export function focusedElement(): Element | null {
  let { activeElement } = document
  while (activeElement?.shadowRoot?.activeElement)
    activeElement = activeElement.shadowRoot.activeElement
  return activeElement
}
