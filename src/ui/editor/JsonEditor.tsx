import { openSearchPanel } from '@codemirror/search'
import { Compartment } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useEffectEvent, useId, useImperativeHandle, useRef, useState } from 'react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Span } from '../../lib/json/jsonTree'
import type { Complete } from './completions'
import { fromOutside, secretCovers } from './secretCovers'
import { format, jsonExtensions, wording } from './setup'
import { TextSync, type EditorFinding } from './TextSync'
import { usePhrases } from './usePhrases'
import styles from './JsonEditor.module.css'

export interface JsonEditorActions {
  /** lays the text out, as one step to undo */
  format: () => void
  /** opens the search panel */
  find: () => void
}

interface Props {
  /** names the editor to assistive technology */
  label: string
  value: string
  /** At each key. A caller that answers late with an older text does not undo typing. */
  onChange: (text: string) => void
  /** Places in `value`, as those of secrets; they are left alone while the text is ahead of it. */
  findings?: readonly EditorFinding[]
  secretRanges?: readonly Span[]
  complete?: Complete
  /** the place to go to: each new object goes there again */
  aim?: Span | null
  readOnly?: boolean
  /** CSS; without it the editor is as high as its text */
  height?: string
  ref?: Ref<JsonEditorActions>
}

/** JSON as text: secrets are covered, and copied as a mask. Load it with `lazy`: CodeMirror comes along. */
export function JsonEditor(props: Props) {
  const { label, value, aim, height, ref, readOnly = false } = props
  const { findings = none, secretRanges = none } = props
  const { t } = useTranslation('editor')
  const phrases = usePhrases()
  const help = useId()
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<TextSync | null>(null)
  const [words] = useState(() => new Compartment())

  const settings = () =>
    wording({
      phrases,
      label,
      describedBy: help,
      readOnly,
      mask: t('mask'),
      show: t('show'),
      hide: t('hide'),
    })
  const complete = useEffectEvent<Complete>((at) => props.complete?.(at) ?? none)
  const changed = useEffectEvent((text: string) => {
    editor.current?.say(text)
    props.onChange(text)
  })
  const create = useEffectEvent((parent: HTMLElement) => {
    const typed = EditorView.updateListener.of(({ docChanged, state, transactions }) => {
      if (docChanged && !transactions.some((one) => one.annotation(fromOutside)))
        changed(state.doc.toString())
    })
    const view = new EditorView({
      parent,
      doc: value,
      extensions: [
        jsonExtensions((at) => complete(at)),
        secretCovers(secretRanges),
        words.of(settings()),
        typed,
      ],
    })
    return new TextSync(view, value, secretRanges)
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
  useEffect(() => reword(), [phrases, label, readOnly])

  useEffect(
    () => editor.current?.follow(value, findings, secretRanges),
    [value, findings, secretRanges],
  )

  useEffect(() => {
    const view = editor.current?.view
    if (!view || !aim || aim.from > view.state.doc.length) return
    view.dispatch({
      selection: { anchor: aim.from },
      effects: EditorView.scrollIntoView(aim.from, { y: 'center' }),
    })
    view.focus()
  }, [aim])

  useImperativeHandle(ref, () => ({
    format() {
      if (editor.current) format(editor.current.view)
    },
    find() {
      if (editor.current) openSearchPanel(editor.current.view)
    },
  }))

  return (
    <div className={styles.editor} style={{ height }}>
      <div ref={place} className={styles.place} />
      <p id={help} hidden>
        {t('help')}
      </p>
    </div>
  )
}

const none: readonly never[] = []
