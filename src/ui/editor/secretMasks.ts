import { setSearchQuery, SearchQuery } from '@codemirror/search'
import { Annotation, EditorState, Facet, StateEffect, StateField } from '@codemirror/state'
import type { Extension, Range, Transaction } from '@codemirror/state'
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view'
import { color, control, focusRing } from './editorTheme'
import type { TextSpan } from '../../lib/text/textEdit'
import { secretClipboard } from './secretClipboard'

/** The place of a secret in the text. */
export interface Secret extends TextSpan {
  /** The user has edited it, and so knows its value: it is copied unmasked. */
  edited: boolean
}

/** The mask and the labels of its buttons. */
export interface MaskTexts {
  mask: string
  show: string
  hide: string
}

interface MaskState {
  secrets: readonly Secret[]
  /** The values of all secrets so far, which are masked wherever undo or paste inserts them again. */
  known: ReadonlySet<string>
  /** the start of the secret that is shown; null = none */
  shown: number | null
  decorations: DecorationSet
}

/** Sets the parts of the text that are secrets. */
export const setSecrets = StateEffect.define<readonly TextSpan[]>()
/** Marks a change that the caller made, not the user. */
export const externalChange = Annotation.define<true>()
/** The texts of masks in this editor. */
export const maskTexts = Facet.define<MaskTexts, MaskTexts>({
  combine: ([first]) => first ?? { mask: '', show: '', hide: '' },
})
const show = StateEffect.define<number | null>()

/**
 * Masks secrets in the text of an editor. One at a time can be shown; it is masked again when the cursor or the focus
 * leaves it. Copied text contains the mask, and the search skips masked text.
 */
export function secretMasks(initial: readonly TextSpan[]): Extension {
  const field = StateField.define<MaskState>({
    create: (state) => maskState(state, asSecrets(state, initial, []), null, new Set()),
    update(old, transaction) {
      const { state, changes, docChanged, effects, selection } = transaction
      let { secrets, shown } = old
      if (docChanged) {
        secrets = [...mapped(transaction, secrets), ...reinserted(transaction, old.known)].sort(
          (a, b) => a.from - b.from,
        )
        shown = shown === null ? null : changes.mapPos(shown, 1)
      }
      for (const effect of effects) {
        if (effect.is(setSecrets)) secrets = asSecrets(state, effect.value, secrets)
        if (effect.is(show)) shown = effect.value
      }
      const { head } = state.selection.main
      const shownSecret = secrets.find(({ from }) => from === shown)
      if (!shownSecret || (selection && (head < shownSecret.from || head > shownSecret.to)))
        shown = null
      const unchanged = !docChanged && !selection && secrets === old.secrets && shown === old.shown
      return unchanged && !transaction.reconfigured
        ? old
        : maskState(state, secrets, shown, old.known)
    },
    provide: (field) => [
      EditorView.decorations.from(field, ({ decorations }) => decorations),
      EditorView.atomicRanges.of((view) => maskRanges(view.state.field(field).decorations)),
    ],
  })
  const visible = (_: string, state: EditorState, from: number, to: number) => {
    const { secrets, shown } = state.field(field)
    return !secrets.some(
      (one) => one.from !== shown && !one.edited && one.from < to && one.to > from,
    )
  }
  return [
    field,
    EditorView.focusChangeEffect.of((_, focusing) => (focusing ? null : show.of(null))),
    EditorState.transactionFilter.of((transaction) => {
      const query = transaction.effects.find((effect) => effect.is(setSearchQuery))?.value
      if (!(query instanceof SearchQuery) || query.test) return transaction
      const { search, caseSensitive, literal, regexp, replace, wholeWord } = query
      const fields = { search, caseSensitive, literal, regexp, replace, wholeWord }
      const effects = setSearchQuery.of(new SearchQuery({ ...fields, test: visible }))
      return [transaction, { effects }]
    }),
    maskTheme,
    secretClipboard((state) => state.field(field).secrets),
  ]
}

/** The secrets at these places. One that was edited stays edited. An empty text is no secret. */
function asSecrets(
  state: EditorState,
  spans: readonly TextSpan[],
  old: readonly Secret[],
): Secret[] {
  return spans
    .filter(({ from, to }) => to <= state.doc.length && !/^("")?$/.test(state.sliceDoc(from, to)))
    .map(({ from, to }) => {
      const edited = old.some((one) => one.edited && one.from < to && one.to > from)
      return { from, to, edited }
    })
}

/** The secrets at their places after a change. */
function mapped(transaction: Transaction, secrets: readonly Secret[]): readonly Secret[] {
  const { changes } = transaction
  const typed = transaction.isUserEvent('input.type') || transaction.isUserEvent('delete')
  return secrets
    .map(({ from, to, edited }) => ({
      from: changes.mapPos(from, 1),
      to: changes.mapPos(to, -1),
      edited: edited || (typed && changes.touchesRange(from + 1, to - 1) !== false),
    }))
    .filter(({ from, to }) => from < to)
}

/** Known secrets in the text that a change inserts. */
function reinserted({ changes, state }: Transaction, known: ReadonlySet<string>) {
  const found: Secret[] = []
  changes.iterChanges((_from, _to, start, end) => {
    if (end - start < minSecretLength) return
    const text = state.sliceDoc(start, end)
    for (const word of known)
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
        found.push({ from: start + at, to: start + at + word.length, edited: false })
  })
  return found
}

/** The length of the shortest secret with its quotes that is recognised; shorter text is typed rather than pasted. */
const minSecretLength = 4

/** The state with its decorations. */
function maskState(
  state: EditorState,
  secrets: readonly Secret[],
  shown: number | null,
  known: ReadonlySet<string>,
): MaskState {
  const texts = state.facet(maskTexts)
  const { empty, head } = state.selection.main
  const decorations = secrets.flatMap(({ from, to }): Range<Decoration>[] => {
    if (from >= to) return []
    if (from === shown)
      return [
        Decoration.widget({
          widget: new MaskWidget(texts, null, keyBefore(state, from)),
          side: 1,
        }).range(to),
      ]
    const typing = empty && head > from && head < to
    return typing
      ? []
      : [
          Decoration.replace({ widget: new MaskWidget(texts, from, keyBefore(state, from)) }).range(
            from,
            to,
          ),
        ]
  })
  const values = secrets
    .filter(({ edited, from, to }) => !edited && to - from >= minSecretLength)
    .map(({ from, to }) => state.sliceDoc(from, to))
  const all = values.every((value) => known.has(value)) ? known : new Set([...known, ...values])
  return { secrets, known: all, shown, decorations: Decoration.set(decorations, true) }
}

/** The name of the member whose value is the secret. */
function keyBefore(state: EditorState, at: number): string {
  const before = state.sliceDoc(Math.max(0, at - lookbehind), at)
  return /"([^"\n]*)"\s*:\s*$/.exec(before)?.[1] ?? ''
}

/** Characters before a secret in which its name is looked for. */
const lookbehind = 200

const maskRanges = (all: DecorationSet) => all.update({ filter: (from, to) => to > from })

/** The mask of a secret with the button that shows it; without `from`, the button that masks it again. */
class MaskWidget extends WidgetType {
  constructor(
    private readonly texts: MaskTexts,
    private readonly from: number | null,
    private readonly key: string,
  ) {
    super()
  }

  override eq(other: MaskWidget) {
    return (
      other.from === this.from && other.key === this.key && other.texts.show === this.texts.show
    )
  }

  override toDOM(view: EditorView) {
    const { from, texts, key } = this
    const element = document.createElement('span')
    element.className = 'lk-mask'
    if (from !== null) element.append(texts.mask)
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = from === null ? texts.hide : texts.show
    button.setAttribute('aria-label', `${button.textContent} ${key}`.trim())
    button.onclick = () => {
      // The focus comes first: a change without focus masks the secret again.
      view.focus()
      view.dispatch({
        effects: show.of(from),
        selection: from === null ? undefined : { anchor: from + 1 },
      })
    }
    element.append(button)
    return element
  }

  override ignoreEvent() {
    return true
  }
}

const maskTheme = EditorView.theme({
  '.lk-mask': { color: color('text-tertiary'), whiteSpace: 'nowrap' },
  '.lk-mask button': {
    ...control,
    marginLeft: '8px',
    padding: '0 4px',
    lineHeight: '16px',
    color: color('link'),
    cursor: 'pointer',
  },
  '.lk-mask button:focus-visible': focusRing,
})
