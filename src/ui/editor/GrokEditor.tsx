import { Compartment, EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { fromOutside } from './secretCovers'
import { grokExtensions, markFields, type CompleteGrok, type FieldMark } from './grok'
import { TextSync, type EditorFinding } from './TextSync'
import { usePhrases } from './usePhrases'
import styles from './GrokEditor.module.css'

interface Props {
  /** names the editor to assistive technology */
  label: string
  describedBy?: string
  value: string
  onChange: (text: string) => void
  /** what it shows while it is empty */
  hint: string
  findings: readonly EditorFinding[]
  marks: readonly FieldMark[]
  complete: CompleteGrok
  oneLine?: boolean
  onFocus?: () => void
}

/** A grok pattern, or definitions, as text. Load it with `lazy`: CodeMirror comes along. */
export function GrokEditor(props: Props) {
  const { label, describedBy, value, hint, findings, marks, oneLine = false } = props
  const phrases = usePhrases()
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<TextSync | null>(null)
  const [words] = useState(() => new Compartment())
  const settings = () => [
    EditorState.phrases.of(phrases),
    EditorView.contentAttributes.of({
      'aria-label': label,
      ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
      spellcheck: 'false',
    }),
  ]
  const complete = useEffectEvent<CompleteGrok>((before) => props.complete(before))
  const changed = useEffectEvent((text: string) => {
    editor.current?.say(text)
    props.onChange(text)
  })
  const focused = useEffectEvent(() => props.onFocus?.())
  const create = useEffectEvent((parent: HTMLElement) => {
    const typed = EditorView.updateListener.of(
      ({ docChanged, state, transactions, view, focusChanged }) => {
        if (focusChanged && view.hasFocus) focused()
        if (docChanged && !transactions.some((one) => one.annotation(fromOutside)))
          changed(state.doc.toString())
      },
    )
    const extensions = [
      grokExtensions({ complete: (before) => complete(before), oneLine, hint }),
      words.of(settings()),
      typed,
    ]
    return new TextSync(new EditorView({ parent, doc: value, extensions }), value, none)
  })
  useEffect(() => {
    if (!place.current) return
    const made = create(place.current)
    editor.current = made
    return () => {
      editor.current = null
      made.view.destroy()
    }
  }, [])
  const reword = useEffectEvent(() =>
    editor.current?.view.dispatch({ effects: words.reconfigure(settings()) }),
  )
  useEffect(() => reword(), [phrases, label, describedBy])
  useEffect(() => editor.current?.follow(value, findings, none), [value, findings])
  useEffect(() => {
    const view = editor.current?.view
    // They belong to a text: while the editor is ahead of it they move with what is typed.
    if (view && view.state.doc.toString() === value) markFields(view, marks)
  }, [marks, value])
  return <div ref={place} className={styles.editor} />
}

const none: readonly never[] = []
