import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching } from '@codemirror/language'
import { lintKeymap } from '@codemirror/lint'
import { StateEffect, StateField, type Extension } from '@codemirror/state'
import {
  Decoration,
  EditorView,
  drawSelection,
  keymap,
  placeholder,
  type DecorationSet,
} from '@codemirror/view'
import { editorTheme } from './editorTheme'

/** A part of a text that a field is taken from, in that field's look. */
export interface FieldMark {
  from: number
  to: number
  letter: string
  color: string
}

/** What may be written at a place: the text that is replaced begins at `from`. */
export interface Offer {
  from: number
  options: { label: string; detail?: string; info?: string; apply?: string }[]
}

/** @param before the text up to the cursor */
export type CompleteGrok = (before: string) => Offer | null

const setMarks = StateEffect.define<readonly FieldMark[]>()

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, { changes, effects, newDoc }) {
    const set = effects.find((effect) => effect.is(setMarks))
    if (!set) return shown.map(changes)
    return Decoration.set(
      set.value
        .filter(({ from, to }) => from < to && to <= newDoc.length)
        .map(({ from, to, letter, color }) =>
          Decoration.mark({
            class: 'lk-field',
            attributes: { style: `--field: ${color}`, 'data-letter': letter },
          }).range(from, to),
        ),
      true,
    )
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** Draws fields in their looks. */
export const markFields = (view: EditorView, fields: readonly FieldMark[]) =>
  view.dispatch({ effects: setMarks.of(fields) })

interface Settings {
  complete: CompleteGrok
  /** Enter means nothing in it. */
  oneLine: boolean
  hint: string
}

/** An editor of patterns. Tab is left to the page: there is no trap. */
export const grokExtensions = ({ complete, oneLine, hint }: Settings): Extension => [
  history(),
  drawSelection(),
  bracketMatching(),
  closeBrackets(),
  autocompletion({ override: [(context) => offered(context, complete)], icons: false }),
  keymap.of([
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...(oneLine ? [{ key: 'Enter', run: () => true }] : []),
    ...historyKeymap,
    ...lintKeymap,
    ...defaultKeymap,
  ]),
  placeholder(hint),
  marks,
  editorTheme,
  EditorView.lineWrapping,
]

function offered(
  { state, pos }: CompletionContext,
  complete: CompleteGrok,
): CompletionResult | null {
  const offer = complete(state.sliceDoc(0, pos))
  return offer && { from: offer.from, options: offer.options, validFor: /^\w*$/ }
}
