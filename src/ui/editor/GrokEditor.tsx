import { EditorState } from '@codemirror/state'
import { EditorView, placeholder } from '@codemirror/view'
import { useEffect, useMemo } from 'react'
import { useLatestRef } from '../../lib/hooks/useLatestRef'
import { grokExtensions, showFieldMarks, type CompleteGrok, type FieldMark } from './grokExtensions'
import type { EditorFinding } from './TextSync'
import { useCodeEditor } from './useCodeEditor'
import { usePhrases } from './usePhrases'
import styles from './GrokEditor.module.css'

interface Props {
  /** the accessible name of the editor */
  label: string
  describedBy?: string
  value: string
  onChange: (text: string) => void
  /** shown while the editor is empty */
  hint: string
  /** places in `value`, as those of `marks` */
  findings: readonly EditorFinding[]
  marks: readonly FieldMark[]
  complete: CompleteGrok
  oneLine?: boolean
  onFocus?: () => void
}

/** An editor of a grok pattern or of definitions. Load it lazily, since it imports CodeMirror. */
export function GrokEditor(props: Props) {
  const { label, describedBy, value, hint, findings, marks, oneLine = false } = props
  const phrases = usePhrases()
  const complete = useLatestRef(props.complete)
  const settings = useMemo(
    () => [
      EditorState.phrases.of(phrases),
      EditorView.contentAttributes.of({
        'aria-label': label,
        ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
        spellcheck: 'false',
      }),
      placeholder(hint),
    ],
    [phrases, label, describedBy, hint],
  )
  const { container, editor } = useCodeEditor({
    value,
    onChange: props.onChange,
    onFocus: props.onFocus,
    findings,
    extensions: () => grokExtensions({ complete: (before) => complete()(before), oneLine }),
    settings,
  })
  useEffect(() => {
    const view = editor.current?.view
    // Marks are places in `value`. While the editor is ahead of it, its marks move with the text.
    if (view && view.state.doc.toString() === value) showFieldMarks(view, marks)
  }, [editor, marks, value])
  return <div ref={container} className={styles.editor} />
}
