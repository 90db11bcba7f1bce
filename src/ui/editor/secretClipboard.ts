import type { EditorState, Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { TextSpan } from '../../lib/text/textEdit'
import { maskTexts, type Secret } from './secretMasks'

/**
 * Masks secrets in all text that is copied, cut or dragged out of the editor. When the text that was copied last is
 * pasted into the same editor, its secrets are restored, so that moving a part of a config does not lose them.
 */
export function secretClipboard(secretsOf: (state: EditorState) => readonly Secret[]): Extension {
  let last = { plain: '', masked: '' }
  return [
    EditorView.clipboardOutputFilter.of((plain, state) => {
      const hidden = secretsOf(state).filter(({ edited }) => !edited)
      const masked = maskedText(plain, state, hidden, state.facet(maskTexts).mask)
      last = { plain, masked }
      return masked
    }),
    EditorView.clipboardInputFilter.of((text) => {
      const same = text.replace(/\r\n?/g, '\n') === last.masked.replace(/\r\n?/g, '\n')
      return same && last.masked !== last.plain ? last.plain : text
    }),
  ]
}

/**
 * CodeMirror passes a text without its place. The text is the selection, its main range, or the lines of the cursors;
 * elsewhere the values of secrets are replaced.
 */
function maskedText(plain: string, state: EditorState, secrets: readonly TextSpan[], mask: string) {
  const { ranges, main } = state.selection
  const lines = ranges.map(({ head }) => state.doc.lineAt(head))
  const candidates: (readonly TextSpan[])[] = [
    ranges.filter(({ empty }) => !empty),
    [main],
    lines.filter(({ number }, i) => number !== lines[i - 1]?.number),
  ]
  const text = (spans: readonly TextSpan[]) => spans.map(({ from, to }) => state.sliceDoc(from, to))
  const copied = candidates.find((spans) => text(spans).join(state.lineBreak) === plain)
  if (copied)
    return copied.map((span) => maskedSpan(state, span, secrets, mask)).join(state.lineBreak)
  return secrets.reduce((rest, { from, to }) => {
    const secret = state.sliceDoc(from, to).replace(/^"|"$/g, '')
    return secret ? rest.replaceAll(secret, mask) : rest
  }, plain)
}

/** The text of a span with each secret, or its part within the span, replaced by the mask. Quotes stay. */
function maskedSpan(
  state: EditorState,
  span: TextSpan,
  secrets: readonly TextSpan[],
  mask: string,
) {
  let text = ''
  let position = span.from
  for (const { from, to } of secrets) {
    const quoted = state.sliceDoc(from, from + 1) === '"' ? 1 : 0
    const inner = { from: Math.max(position, from + quoted), to: Math.min(span.to, to - quoted) }
    if (inner.from >= inner.to) continue
    text += state.sliceDoc(position, inner.from) + mask
    position = inner.to
  }
  return text + state.sliceDoc(position, span.to)
}
