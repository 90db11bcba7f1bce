import { setDiagnostics, type Diagnostic } from '@codemirror/lint'
import type { Text } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { Span } from '../../lib/json/jsonTree'
import { changeBetween } from '../../lib/text/textChange'
import { fromOutside, setSecrets } from './secretCovers'

export interface EditorFinding extends Span {
  severity: 'error' | 'warning'
  message: string
}

/** Keeps an editor and the text its caller holds together, though the caller may be some keys behind. */
export class TextSync {
  /** what the editor said since the caller last had its text */
  private said: string[] = []
  private findings: readonly EditorFinding[] = []

  /** @param value what the caller last gave, as `secrets` */
  constructor(
    readonly view: EditorView,
    private value: string,
    private secrets: readonly Span[],
  ) {}

  /** Something was typed. */
  say(text: string) {
    this.said = [...this.said.slice(-mostSaid), text]
    // Back where the caller is: it says nothing new, and marks went with what was deleted in between.
    if (text === this.value) this.mark(this.findings)
  }

  /** What the caller holds now: an older text of this editor changes nothing, another replaces it. */
  follow(value: string, findings: readonly EditorFinding[], secrets: readonly Span[]) {
    const { view } = this
    const text = view.state.doc.toString()
    const behind = value !== text && (value === this.value || this.said.includes(value))
    this.value = value
    if (behind) return
    this.said = []
    const effects = secrets === this.secrets ? [] : [setSecrets.of(secrets)]
    const annotations = fromOutside.of(true)
    if (value !== text) view.dispatch({ changes: changeBetween(text, value), effects, annotations })
    else if (effects.length > 0) view.dispatch({ effects, annotations })
    if (findings !== this.findings || value !== text) this.mark(findings)
    this.secrets = secrets
  }

  private mark(findings: readonly EditorFinding[]) {
    this.findings = findings
    const { view } = this
    view.dispatch(setDiagnostics(view.state, marksOf(view.state.doc, findings)))
  }
}

const mostSaid = 30

/** Findings as marks. One over several lines is marked where it begins: a whole object underlined tells nothing. */
export function marksOf(doc: Text, findings: readonly EditorFinding[]): Diagnostic[] {
  return findings
    .filter(({ from, to }) => from <= to && to <= doc.length)
    .map(({ from, to, severity, message }) => {
      const line = doc.lineAt(from)
      return { from, to: to > line.to ? Math.min(from + 1, line.to) : to, severity, message }
    })
}
