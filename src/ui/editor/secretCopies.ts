import type { EditorState, Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { Span } from '../../lib/json/jsonTree'
import { secretWords, type Secret } from './secretCovers'

/**
 * Masks secrets in all text that leaves the editor. What was copied here last is whole again where it is put back into
 * the same editor: moving a part of a config must not lose its secrets.
 */
export function secretCopies(secretsOf: (state: EditorState) => readonly Secret[]): Extension {
  let last = { plain: '', masked: '' }
  return [
    EditorView.clipboardOutputFilter.of((plain, state) => {
      const hidden = secretsOf(state).filter(({ own }) => !own)
      const masked = maskedText(plain, state, hidden, state.facet(secretWords).mask)
      last = { plain, masked }
      return masked
    }),
    EditorView.clipboardInputFilter.of((text) => {
      const same = text.replace(/\r\n?/g, '\n') === last.masked.replace(/\r\n?/g, '\n')
      return same && last.masked !== last.plain ? last.plain : text
    }),
  ]
}

/** CodeMirror hands over text without its place: it is the selection, its main part, or the lines of the cursors. */
function maskedText(plain: string, state: EditorState, secrets: readonly Span[], mask: string) {
  const { ranges, main } = state.selection
  const lines = ranges.map(({ head }) => state.doc.lineAt(head))
  const places: (readonly Span[])[] = [
    ranges.filter(({ empty }) => !empty),
    [main],
    lines.filter(({ number }, i) => number !== lines[i - 1]?.number),
  ]
  const text = (spans: readonly Span[]) => spans.map(({ from, to }) => state.sliceDoc(from, to))
  const place = places.find((spans) => text(spans).join(state.lineBreak) === plain)
  if (place)
    return place.map((span) => maskedSpan(state, span, secrets, mask)).join(state.lineBreak)
  return secrets.reduce((rest, { from, to }) => {
    const secret = state.sliceDoc(from, to).replace(/^"|"$/g, '')
    return secret ? rest.replaceAll(secret, mask) : rest
  }, plain)
}

/** The mask for what is in sight of each secret; its quotes stay. */
function maskedSpan(state: EditorState, span: Span, secrets: readonly Span[], mask: string) {
  let text = ''
  let at = span.from
  for (const { from, to } of secrets) {
    const quoted = state.sliceDoc(from, from + 1) === '"' ? 1 : 0
    const inner = { from: Math.max(at, from + quoted), to: Math.min(span.to, to - quoted) }
    if (inner.from >= inner.to) continue
    text += state.sliceDoc(at, inner.from) + mask
    at = inner.to
  }
  return text + state.sliceDoc(at, span.to)
}
