import { EditorView } from '@codemirror/view'

/**
 * Replaces a selection that is typed over by a change of the document. Chromium itself would join the selected lines and
 * write the style of their text into attributes, which the policy of the page forbids and reports.
 */
export const typeOverSelection = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { state } = view
    const text = event.data
    if (event.inputType !== 'insertText' || !text || event.isComposing) return false
    if (state.readOnly || state.selection.main.empty) return false
    const { from, to } = state.selection.main
    const insert = () =>
      state.update(state.replaceSelection(text), { userEvent: 'input.type', scrollIntoView: true })
    const isHandled = state
      .facet(EditorView.inputHandler)
      .some((handle) => handle(view, from, to, text, insert))
    if (!isHandled) view.dispatch(insert())
    return true
  },
  // A composition begins in the text, and cannot be stopped.
  compositionstart: (_, view) => {
    const { state } = view
    if (!state.readOnly && !state.selection.main.empty)
      view.dispatch(state.replaceSelection(''), { userEvent: 'delete.selection' })
    return false
  },
})
