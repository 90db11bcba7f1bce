import { openSearchPanel } from '@codemirror/search'
import { EditorView } from '@codemirror/view'
import { useEffect, useId, useImperativeHandle, useMemo, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useLatestRef } from '../../lib/hooks/useLatestRef'
import type { Complete } from './completions'
import { formatJson, jsonEditorSettings, jsonExtensions } from './jsonExtensions'
import { secretMasks } from './secretMasks'
import type { EditorFinding } from './TextSync'
import { useCodeEditor } from './useCodeEditor'
import { usePhrases } from './usePhrases'
import type { TextSpan } from '../../lib/text/textEdit'
import styles from './JsonEditor.module.css'

export interface JsonEditorActions {
  /** formats the text, as one step of undo */
  format: () => void
  /** opens the search panel */
  find: () => void
}

interface Props {
  /** the accessible name of the editor */
  label: string
  value: string
  /** Called at each keystroke. The caller may set an older text of the editor as `value` without undoing edits. */
  onChange: (text: string) => void
  /** Places in `value`, as those of `secretRanges`. They are ignored while the text is ahead of `value`. */
  findings?: readonly EditorFinding[]
  secretRanges?: readonly TextSpan[]
  complete?: Complete
  /** The place to scroll to and to focus. Each new object scrolls again. */
  scrollTarget?: TextSpan | null
  readOnly?: boolean
  /** CSS; without it the editor has the height of its text */
  height?: string
  ref?: Ref<JsonEditorActions>
}

/** An editor of JSON text with masked secrets. Load it lazily, since it imports CodeMirror. */
export function JsonEditor(props: Props) {
  const { label, value, scrollTarget, height, ref, readOnly = false } = props
  const { findings = none, secretRanges = none } = props
  const { t } = useTranslation('editor')
  const phrases = usePhrases()
  const helpId = useId()
  const complete = useLatestRef(props.complete)
  const settings = useMemo(
    () =>
      jsonEditorSettings({
        phrases,
        label,
        describedBy: helpId,
        readOnly,
        mask: t('mask'),
        show: t('show'),
        hide: t('hide'),
      }),
    [phrases, label, helpId, readOnly, t],
  )
  const { container, editor } = useCodeEditor({
    value,
    onChange: props.onChange,
    findings,
    secrets: secretRanges,
    extensions: () => [
      jsonExtensions((place) => complete()?.(place) ?? none),
      secretMasks(secretRanges),
    ],
    settings,
  })

  useEffect(() => {
    const view = editor.current?.view
    if (!view || !scrollTarget || scrollTarget.from > view.state.doc.length) return
    view.dispatch({
      selection: { anchor: scrollTarget.from },
      effects: EditorView.scrollIntoView(scrollTarget.from, { y: 'center' }),
    })
    view.focus()
  }, [editor, scrollTarget])

  useImperativeHandle(ref, () => ({
    format() {
      if (editor.current) formatJson(editor.current.view)
    },
    find() {
      if (editor.current) openSearchPanel(editor.current.view)
    },
  }))

  return (
    <div className={styles.editor} style={{ height }}>
      <div ref={container} className={styles.container} />
      <p id={helpId} hidden>
        {t('help')}
      </p>
    </div>
  )
}

const none: readonly never[] = []
