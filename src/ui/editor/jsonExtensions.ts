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
import { maskTexts, type MaskTexts } from './secretMasks'
import { typeOverSelection } from './typeOverSelection'

/** The extensions of a JSON editor. Tab moves the focus on, so that the editor is no keyboard trap. */
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
  typeOverSelection,
  highlightSelectionMatches(),
  search({ top: true }),
  autocompletion({
    override: [(context) => completionsAt(context, complete)],
    icons: false,
  }),
  keymap.of([
    { key: 'Mod-Shift-f', run: formatJson, preventDefault: true },
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

/** Formats the text. It changes white space only, so that folds, masks and the cursor keep their places. */
export function formatJson(view: EditorView): boolean {
  if (view.state.readOnly) return false
  const changes = formatEdits(view.state.doc.toString())
  if (changes.length > 0) view.dispatch({ changes, userEvent: 'format' })
  return true
}

interface Settings extends MaskTexts {
  phrases: Record<string, string>
  label: string
  /** the id of the element that describes the keyboard control */
  describedBy: string
  readOnly: boolean
}

/** The settings of a JSON editor that change with the language and with its props. */
export const jsonEditorSettings = ({
  phrases,
  label,
  describedBy,
  readOnly,
  ...texts
}: Settings): Extension => [
  EditorState.phrases.of(phrases),
  EditorState.readOnly.of(readOnly),
  maskTexts.of(texts),
  EditorView.contentAttributes.of({
    'aria-label': label,
    'aria-describedby': describedBy,
    ...(readOnly && { 'aria-readonly': 'true' }),
  }),
]
