import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { ensureSyntaxTree, syntaxTree } from '@codemirror/language'
import { pathAt, type JsonPlace } from '../../lib/json/jsonText'
import { treeFrom } from '../../lib/json/jsonTree'

/** What may stand at a place. `apply` is JSON text: a name in quotes (its colon is added), a value as it is written. */
export interface Suggestion {
  label: string
  detail?: string
  info?: string
  apply: string
}

/** Where something is typed, in which text. A name yet to come is '' at the path’s end. */
export type CompletionPlace = Pick<JsonPlace, 'path' | 'at'> & { text: string }

export type Complete = (place: CompletionPlace) => readonly Suggestion[]

/** Suggestions for the word at the cursor, without its quote; the whole word is replaced. */
export function completionsAt(context: CompletionContext, complete: Complete) {
  const { state, pos, explicit } = context
  const text = state.doc.toString()
  const tree = ensureSyntaxTree(state, pos, parseTime) ?? syntaxTree(state)
  const { path, at, from, to } = pathAt(treeFrom(text, tree), pos)
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
        const rest = doc.sliceString(end, end + looked)
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

/** Milliseconds. */
const parseTime = 20
const looked = 200
