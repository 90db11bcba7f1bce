import { setSearchQuery, SearchQuery } from '@codemirror/search'
import { Annotation, EditorState, Facet, StateEffect, StateField } from '@codemirror/state'
import type { Extension, Range, Transaction } from '@codemirror/state'
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view'
import type { Span } from '../../lib/json/jsonTree'
import { secretCopies } from './secretCopies'

export interface Secret extends Span {
  /** something was typed in it: it is the operator's own, and copied as it stands */
  own: boolean
}

export interface SecretWords {
  mask: string
  show: string
  hide: string
}

interface Covers {
  secrets: readonly Secret[]
  /** texts that were secrets here: they are covered wherever they come back, by undo or by being put in */
  known: ReadonlySet<string>
  /** where the one begins that is shown */
  shown: number | null
  decorations: DecorationSet
}

/** Says which parts of the text are secrets. */
export const setSecrets = StateEffect.define<readonly Span[]>()
/** Marks a text that was put in from outside. */
export const fromOutside = Annotation.define<true>()
export const secretWords = Facet.define<SecretWords, SecretWords>({
  combine: ([first]) => first ?? { mask: '', show: '', hide: '' },
})
const show = StateEffect.define<number | null>()

/**
 * Covers secrets in an editor's text. One at a time can be shown; it is covered again when the cursor or the focus
 * leaves it. What is copied, cut or dragged holds the mask, and searching passes by what is covered.
 */
export function secretCovers(first: readonly Span[]): Extension {
  const field = StateField.define<Covers>({
    create: (state) => covered(state, asSecrets(state, first, []), null, new Set()),
    update(old, transaction) {
      const { state, changes, docChanged, effects, selection } = transaction
      let { secrets, shown } = old
      if (docChanged) {
        secrets = [...moved(transaction, secrets), ...broughtBack(transaction, old.known)].sort(
          (a, b) => a.from - b.from,
        )
        shown = shown === null ? null : changes.mapPos(shown, 1)
      }
      for (const effect of effects) {
        if (effect.is(setSecrets)) secrets = asSecrets(state, effect.value, secrets)
        if (effect.is(show)) shown = effect.value
      }
      const { head } = state.selection.main
      const open = secrets.find(({ from }) => from === shown)
      if (!open || (selection && (head < open.from || head > open.to))) shown = null
      const same = !docChanged && !selection && secrets === old.secrets && shown === old.shown
      return same && !transaction.reconfigured ? old : covered(state, secrets, shown, old.known)
    },
    provide: (own) => [
      EditorView.decorations.from(own, ({ decorations }) => decorations),
      EditorView.atomicRanges.of((view) => coversIn(view.state.field(own).decorations)),
    ],
  })
  const visible = (_: string, state: EditorState, from: number, to: number) => {
    const { secrets, shown } = state.field(field)
    return !secrets.some((one) => one.from !== shown && !one.own && one.from < to && one.to > from)
  }
  return [
    field,
    EditorView.focusChangeEffect.of((_, focusing) => (focusing ? null : show.of(null))),
    EditorState.transactionFilter.of((transaction) => {
      const query = transaction.effects.find((effect) => effect.is(setSearchQuery))?.value
      if (!(query instanceof SearchQuery) || query.test) return transaction
      const { search, caseSensitive, literal, regexp, replace, wholeWord } = query
      const asked = { search, caseSensitive, literal, regexp, replace, wholeWord }
      const effects = setSearchQuery.of(new SearchQuery({ ...asked, test: visible }))
      return [transaction, { effects }]
    }),
    secretCopies((state) => state.field(field).secrets),
  ]
}

/** Secrets of a text; what was typed in one stays the operator's own. An empty text hides nothing. */
function asSecrets(state: EditorState, spans: readonly Span[], old: readonly Secret[]): Secret[] {
  return spans
    .filter(({ from, to }) => to <= state.doc.length && !/^("")?$/.test(state.sliceDoc(from, to)))
    .map(({ from, to }) => {
      const own = old.some((one) => one.own && one.from < to && one.to > from)
      return { from, to, own }
    })
}

/** Where secrets are after a change. */
function moved(transaction: Transaction, secrets: readonly Secret[]): readonly Secret[] {
  const { changes } = transaction
  const typed = transaction.isUserEvent('input.type') || transaction.isUserEvent('delete')
  return secrets
    .map(({ from, to, own }) => ({
      from: changes.mapPos(from, 1),
      to: changes.mapPos(to, -1),
      own: own || (typed && changes.touchesRange(from + 1, to - 1) !== false),
    }))
    .filter(({ from, to }) => from < to)
}

/** Secrets in what a change puts in. */
function broughtBack({ changes, state }: Transaction, known: ReadonlySet<string>) {
  const places: Secret[] = []
  changes.iterChanges((_from, _to, start, end) => {
    if (end - start < shortest) return
    const text = state.sliceDoc(start, end)
    for (const word of known)
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
        places.push({ from: start + at, to: start + at + word.length, own: false })
  })
  return places
}

/** A secret with its quotes; less is typed, not brought. */
const shortest = 4

function covered(
  state: EditorState,
  secrets: readonly Secret[],
  shown: number | null,
  known: ReadonlySet<string>,
): Covers {
  const words = state.facet(secretWords)
  const { empty, head } = state.selection.main
  const marks = secrets.flatMap(({ from, to }): Range<Decoration>[] => {
    if (from >= to) return []
    if (from === shown)
      return [
        Decoration.widget({
          widget: new Cover(words, null, keyBefore(state, from)),
          side: 1,
        }).range(to),
      ]
    const typing = empty && head > from && head < to
    return typing
      ? []
      : [
          Decoration.replace({ widget: new Cover(words, from, keyBefore(state, from)) }).range(
            from,
            to,
          ),
        ]
  })
  const texts = secrets
    .filter(({ own, from, to }) => !own && to - from >= shortest)
    .map(({ from, to }) => state.sliceDoc(from, to))
  const all = texts.every((text) => known.has(text)) ? known : new Set([...known, ...texts])
  return { secrets, known: all, shown, decorations: Decoration.set(marks, true) }
}

/** The name that a secret stands under. */
function keyBefore(state: EditorState, at: number): string {
  const before = state.sliceDoc(Math.max(0, at - looked), at)
  return /"([^"\n]*)"\s*:\s*$/.exec(before)?.[1] ?? ''
}

const looked = 200

const coversIn = (all: DecorationSet) => all.update({ filter: (from, to) => to > from })

/** What stands in a secret's place with the button that shows it; or (no place) the one that covers it again. */
class Cover extends WidgetType {
  constructor(
    private readonly words: SecretWords,
    private readonly from: number | null,
    private readonly key: string,
  ) {
    super()
  }

  override eq(other: Cover) {
    return (
      other.from === this.from && other.key === this.key && other.words.show === this.words.show
    )
  }

  override toDOM(view: EditorView) {
    const { from, words, key } = this
    const place = document.createElement('span')
    place.className = 'lk-cover'
    if (from !== null) place.append(words.mask)
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = from === null ? words.hide : words.show
    button.setAttribute('aria-label', `${button.textContent} ${key}`.trim())
    button.onclick = () => {
      // First the focus: a change that finds it elsewhere covers what it shows.
      view.focus()
      view.dispatch({
        effects: show.of(from),
        selection: from === null ? undefined : { anchor: from + 1 },
      })
    }
    place.append(button)
    return place
  }

  override ignoreEvent() {
    return true
  }
}
