/**
 * The document or the shadow root that an element belongs to. A document sees only the host of what has the focus or is
 * selected in a shadow root.
 */
export function rootOf(element: Element): Document | ShadowRoot {
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root : element.ownerDocument
}

/** The range that the user has selected, in the document or the shadow root of an element; null without a selection. */
export function selectionNear(element: Element): AbstractRange | null {
  const selection = element.ownerDocument.getSelection()
  const root = rootOf(element)
  const range = selection && rangeOf(selection, root)
  return range && !range.collapsed ? range : null
}

function rangeOf(selection: Selection, root: Document | ShadowRoot): AbstractRange | undefined {
  if (root instanceof ShadowRoot)
    // Firefox has it since 142. Without it, what is selected in a shadow root is not known.
    return 'getComposedRanges' in selection
      ? selection.getComposedRanges({ shadowRoots: [root] })[0]
      : undefined
  return selection.rangeCount ? selection.getRangeAt(0) : undefined
}
