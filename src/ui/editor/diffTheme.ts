import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tint } from './editorTheme'

const inserted = { backgroundColor: tint('success', 12) }
const deleted = { backgroundColor: tint('error', 12) }

/** Inserted text is green. Deleted text is red and struck through, which distinguishes it without colour. */
export const diffTheme: Extension = EditorView.theme({
  '&.cm-merge-b .cm-changedLine': inserted,
  '&.cm-merge-a .cm-changedLine, .cm-deletedChunk': deleted,
  '&.cm-merge-b .cm-changedText': { background: tint('success', 30) },
  '&.cm-merge-a .cm-changedText, &.cm-merge-b .cm-deletedChunk .cm-deletedText, .cm-deletedText': {
    background: tint('error', 26),
    textDecoration: 'line-through',
  },
  '&.cm-merge-b .cm-changedLineGutter': { background: 'var(--lk-color-success)' },
  '&.cm-merge-a .cm-changedLineGutter, .cm-deletedLineGutter': {
    background: 'var(--lk-color-error)',
  },
  '.cm-deletedChunk': { paddingLeft: '8px' },
  '.cm-collapsedLines': {
    padding: '2px 8px',
    background: 'var(--lk-color-fill-quaternary)',
    color: 'var(--lk-color-link)',
    fontFamily: 'var(--lk-font-family)',
    '&:before, &:after': { content: '"⋯"' },
  },
})
