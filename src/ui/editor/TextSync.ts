import { setDiagnostics, type Diagnostic } from '@codemirror/lint'
import type { Text } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { editBetween, type TextSpan } from '../../lib/text/textEdit'
import { externalChange, setSecrets } from './secretMasks'

/** A finding at a place of the text. */
export interface EditorFinding extends TextSpan {
  severity: 'error' | 'warning'
  message: string
}

/** Keeps the text of an editor and the value of its caller in sync. The caller may be a few keystrokes behind. */
export class TextSync {
  /** the texts of the editor since its caller last had the current one */
  private recentEdits: string[] = []
  private findings: readonly EditorFinding[] = []

  /** @param value the value of the caller, which `secrets` refers to */
  constructor(
    readonly view: EditorView,
    private value: string,
    private secrets: readonly TextSpan[],
  ) {}

  /** Called with the new text after the user edited it. */
  recordEdit(text: string) {
    this.recentEdits = [...this.recentEdits.slice(-maxRecentEdits), text]
    // The text is the caller's value again, so the caller reports no findings; deletions removed their marks meanwhile.
    if (text === this.value) this.showFindings(this.findings)
  }

  /** Takes the caller's value. A recent text of this editor changes nothing; any other text replaces that of the editor. */
  update(value: string, findings: readonly EditorFinding[], secrets: readonly TextSpan[]) {
    const { view } = this
    const text = view.state.doc.toString()
    const behind = value !== text && (value === this.value || this.recentEdits.includes(value))
    this.value = value
    if (behind) return
    this.recentEdits = []
    const effects = secrets === this.secrets ? [] : [setSecrets.of(secrets)]
    const annotations = externalChange.of(true)
    if (value !== text) view.dispatch({ changes: editBetween(text, value), effects, annotations })
    else if (effects.length > 0) view.dispatch({ effects, annotations })
    if (findings !== this.findings || value !== text) this.showFindings(findings)
    this.secrets = secrets
  }

  private showFindings(findings: readonly EditorFinding[]) {
    this.findings = findings
    const { view } = this
    view.dispatch(setDiagnostics(view.state, diagnosticsOf(view.state.doc, findings)))
  }
}

/** How many recent texts are remembered. */
const maxRecentEdits = 30

/** Findings as diagnostics. One over several lines is marked at its start only, since a whole object would be underlined. */
export function diagnosticsOf(doc: Text, findings: readonly EditorFinding[]): Diagnostic[] {
  return findings
    .filter(({ from, to }) => from <= to && to <= doc.length)
    .map(({ from, to, severity, message }) => {
      const line = doc.lineAt(from)
      return { from, to: to > line.to ? Math.min(from + 1, line.to) : to, severity, message }
    })
}
