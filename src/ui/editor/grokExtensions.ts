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
import { Decoration, EditorView, drawSelection, keymap, type DecorationSet } from '@codemirror/view'
import { editorTheme } from './editorTheme'
import { typeOverSelection } from './typeOverSelection'

/** A part of a text that a field is taken from, with the letter and the colour of the field. */
export interface FieldMark {
  from: number
  to: number
  letter: string
  color: string
}

/** The suggestions at the cursor, which replace the text from `from` on. */
export interface GrokSuggestions {
  from: number
  options: { label: string; detail?: string; info?: string; apply?: string }[]
}

/** The suggestions for the text up to the cursor; null = none. */
export type CompleteGrok = (before: string) => GrokSuggestions | null

const setMarks = StateEffect.define<readonly FieldMark[]>()

const fieldMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(decorations, { changes, effects, newDoc }) {
    const set = effects.find((effect) => effect.is(setMarks))
    if (!set) return decorations.map(changes)
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

// The letter at the start of a field distinguishes it without colour.
const fieldTheme = EditorView.theme({
  '.lk-field': {
    borderRadius: '2px',
    backgroundColor: 'color-mix(in srgb, var(--field) 16%, transparent)',
    boxShadow: 'inset 0 -2px 0 var(--field)',
  },
  '.lk-field::before': {
    content: 'attr(data-letter)',
    marginInlineEnd: '2px',
    paddingInline: '2px',
    backgroundColor: 'color-mix(in srgb, var(--field) 24%, transparent)',
  },
})

/** Marks the fields in the text. */
export const showFieldMarks = (view: EditorView, fields: readonly FieldMark[]) =>
  view.dispatch({ effects: setMarks.of(fields) })

interface Settings {
  complete: CompleteGrok
  /** Enter inserts no line break. */
  oneLine: boolean
}

/** The extensions of an editor of grok patterns. Tab moves the focus on, so that the editor is no keyboard trap. */
export const grokExtensions = ({ complete, oneLine }: Settings): Extension => [
  history(),
  drawSelection(),
  bracketMatching(),
  closeBrackets(),
  typeOverSelection,
  autocompletion({ override: [(context) => completionResult(context, complete)], icons: false }),
  keymap.of([
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...(oneLine ? [{ key: 'Enter', run: () => true }] : []),
    ...historyKeymap,
    ...lintKeymap,
    ...defaultKeymap,
  ]),
  fieldMarks,
  fieldTheme,
  editorTheme,
  EditorView.lineWrapping,
]

function completionResult(
  { state, pos }: CompletionContext,
  complete: CompleteGrok,
): CompletionResult | null {
  const suggestions = complete(state.sliceDoc(0, pos))
  return suggestions && { ...suggestions, validFor: /^\w*$/ }
}
