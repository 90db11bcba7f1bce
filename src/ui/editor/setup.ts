import { autocompletion, closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete'
import { completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language'
import { lintGutter, lintKeymap } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, drawSelection, dropCursor, keymap, lineNumbers } from '@codemirror/view'
import { highlightActiveLine, highlightActiveLineGutter } from '@codemirror/view'
import { formatEdits } from '../../lib/json/jsonText'
import { completionsAt, type Complete } from './completions'
import { editorTheme } from './editorTheme'
import { secretWords, type SecretWords } from './secretCovers'

/** What a JSON editor can do, before anything is known of its text. Tab is left to the page: there is no trap. */
export const jsonExtensions = (complete: Complete): Extension => [
  lineNumbers(),
  foldGutter(),
  lintGutter(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  history(),
  drawSelection(),
  dropCursor(),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  highlightSelectionMatches(),
  search({ top: true }),
  autocompletion({
    override: [(context) => completionsAt(context, complete)],
    icons: false,
  }),
  keymap.of([
    { key: 'Mod-Shift-f', run: format, preventDefault: true },
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...searchKeymap,
    ...historyKeymap,
    ...foldKeymap,
    ...lintKeymap,
    ...defaultKeymap,
  ]),
  json(),
  editorTheme,
  EditorView.lineWrapping,
]

/** Lays the text out. Only blanks change, so that folds, covers and the cursor stay with their words. */
export function format(view: EditorView): boolean {
  if (view.state.readOnly) return false
  const changes = formatEdits(view.state.doc.toString())
  if (changes.length > 0) view.dispatch({ changes, userEvent: 'format' })
  return true
}

interface Words extends SecretWords {
  phrases: Record<string, string>
  label: string
  /** the id of what tells how it is used */
  describedBy: string
  readOnly: boolean
}

/** What the reader's language and the caller's wishes make of it. */
export const wording = ({ phrases, label, describedBy, readOnly, ...words }: Words): Extension => [
  EditorState.phrases.of(phrases),
  EditorState.readOnly.of(readOnly),
  secretWords.of(words),
  EditorView.contentAttributes.of({
    'aria-label': label,
    'aria-describedby': describedBy,
    ...(readOnly && { 'aria-readonly': 'true' }),
  }),
]
