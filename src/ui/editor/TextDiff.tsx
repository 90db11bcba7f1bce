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
  /** names both texts to assistive technology */
  label: string
  /** Both are shown as they are: what may not be seen is masked before. */
  before: string
  after: string
  sideBySide?: boolean
  /** CSS; without it as high as what it shows */
  height?: string
}

/** Two texts with what went and what came; what is alike is folded. Load it with `lazy`: CodeMirror comes along. */
export function TextDiff({ label, before, after, sideBySide = false, height }: Props) {
  const phrases = usePhrases()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const parent = place.current
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
  return <div ref={place} className={styles.diff} style={{ height }} />
}

/** Lines. */
const collapseUnchanged = { margin: 3, minSize: 6 }
