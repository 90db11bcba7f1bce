import { json } from '@codemirror/lang-json'
import { MergeView, unifiedMergeView } from '@codemirror/merge'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, lineNumbers } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { diffTheme } from './diffTheme'
import { editorTheme } from './editorTheme'
import { usePhrases } from './usePhrases'
import styles from './TextDiff.module.css'

interface Props {
  /** the accessible name of both texts */
  label: string
  /** Both texts are shown as they are; the caller masks secrets. */
  before: string
  after: string
  sideBySide?: boolean
  /** CSS; without it the diff has the height of its content */
  height?: string
}

/** The difference of two texts, with unchanged parts folded. Load it lazily, since it imports CodeMirror. */
export function TextDiff({ label, before, after, sideBySide = false, height }: Props) {
  const phrases = usePhrases()
  const container = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const parent = container.current
    if (!parent) return
    const extensions: Extension = [
      lineNumbers(),
      json(),
      editorTheme,
      diffTheme,
      EditorView.lineWrapping,
      EditorState.readOnly.of(true),
      EditorView.editable.of(false),
      EditorState.phrases.of(phrases),
      EditorView.contentAttributes.of({
        'aria-label': label,
        'aria-readonly': 'true',
        tabindex: '0',
      }),
    ]
    const diff = sideBySide
      ? new MergeView({
          parent,
          a: { doc: before, extensions },
          b: { doc: after, extensions },
          collapseUnchanged,
        })
      : new EditorView({
          parent,
          doc: after,
          extensions: [
            extensions,
            unifiedMergeView({
              original: before,
              mergeControls: false,
              syntaxHighlightDeletions: false,
              collapseUnchanged,
            }),
          ],
        })
    return () => diff.destroy()
  }, [label, before, after, sideBySide, phrases])
  return <div ref={container} className={styles.diff} style={{ height }} />
}

/** In lines. */
const collapseUnchanged = { margin: 3, minSize: 6 }
