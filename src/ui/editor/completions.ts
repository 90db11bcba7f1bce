import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { ensureSyntaxTree, syntaxTree } from '@codemirror/language'
import { positionAt, type JsonPosition } from '../../lib/json/jsonText'
import { jsonTreeFrom } from '../../lib/json/jsonTree'

/** A suggestion. `apply` is JSON text: a name in quotes, to which a colon is added, or a value. */
export interface Suggestion {
  label: string
  detail?: string
  info?: string
  apply: string
}

/** The place of the cursor in a text. The path ends with '' where a name is still to be typed. */
export type CompletionPlace = Pick<JsonPosition, 'path' | 'at'> & { text: string }

/** The suggestions for a place. */
export type Complete = (place: CompletionPlace) => readonly Suggestion[]

/** Completes the word at the cursor. The range excludes the opening quote; a suggestion replaces the whole word. */
export function completionsAt(context: CompletionContext, complete: Complete) {
  const { state, pos, explicit } = context
  const text = state.doc.toString()
  const tree = ensureSyntaxTree(state, pos, parseTimeoutMs) ?? syntaxTree(state)
  const { path, at, from, to } = positionAt(jsonTreeFrom(text, tree), pos)
  if (!explicit && from === to) return null
  const quote = text.charAt(from) === '"' && pos > from ? 1 : 0
  const result: CompletionResult = {
    from: from + quote,
    validFor: /^[\w.-]*$/,
    options: complete({ path, at, text }).map((one) => ({
      label: one.label,
      detail: one.detail,
      info: one.info,
      apply: (view, _: Completion, start: number, end: number) => {
        const { doc } = view.state
        const rest = doc.sliceString(end, end + lookahead)
        const closing = quote > 0 ? (/^[\w.-]*"/.exec(rest)?.[0].length ?? 0) : 0
        const stop = end + closing
        const hasColon = /^\s*:/.test(rest.slice(closing))
        const insert = one.apply.replace(/\s*:\s*$/, '') + (at === 'key' && !hasColon ? ': ' : '')
        view.dispatch({
          changes: { from: start - quote, to: stop, insert },
          selection: { anchor: start - quote + insert.length },
          userEvent: 'input.complete',
        })
      },
    })),
  }
  return result.options.length > 0 ? result : null
}

const parseTimeoutMs = 20
/** Characters after the word in which its closing quote and colon are looked for. */
const lookahead = 200
