import { Compartment, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { externalChange } from './secretMasks'
import type { TextSpan } from '../../lib/text/textEdit'
import { TextSync, type EditorFinding } from './TextSync'

interface Options {
  value: string
  /** called with each edit of the user */
  onChange: (text: string) => void
  onFocus?: () => void
  /** places in `value` */
  findings: readonly EditorFinding[]
  /** places in `value`, masked by `secretMasks` */
  secrets?: readonly TextSpan[]
  /** makes the extensions of a new editor */
  extensions: () => Extension
  /** Extensions that may change later. The same object as long as they do not. */
  settings: Extension
}

/** An editor of CodeMirror whose text follows `value`. Returns the refs of its container and of the editor. */
export function useCodeEditor(options: Options) {
  const { value, findings, secrets = none, settings } = options
  const container = useRef<HTMLDivElement>(null)
  const editor = useRef<TextSync | null>(null)
  const [compartment] = useState(() => new Compartment())

  const report = useEffectEvent((text: string) => {
    editor.current?.recordEdit(text)
    options.onChange(text)
  })
  const reportFocus = useEffectEvent(() => options.onFocus?.())
  const create = useEffectEvent((parent: HTMLElement) => {
    const listener = EditorView.updateListener.of(
      ({ docChanged, focusChanged, state, transactions, view }) => {
        if (focusChanged && view.hasFocus) reportFocus()
        if (docChanged && !transactions.some((one) => one.annotation(externalChange)))
          report(state.doc.toString())
      },
    )
    const extensions = [options.extensions(), compartment.of(settings), listener]
    return new TextSync(new EditorView({ parent, doc: value, extensions }), value, secrets)
  })
  useEffect(() => {
    if (!container.current) return
    const created = create(container.current)
    editor.current = created
    return () => {
      editor.current = null
      created.view.destroy()
    }
  }, [])
  useEffect(() => {
    editor.current?.view.dispatch({ effects: compartment.reconfigure(settings) })
  }, [compartment, settings])
  useEffect(() => editor.current?.update(value, findings, secrets), [value, findings, secrets])
  return { container, editor }
}

const none: readonly never[] = []
