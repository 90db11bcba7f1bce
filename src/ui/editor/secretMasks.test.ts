import { setSearchQuery, SearchQuery } from '@codemirror/search'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { expect, test } from 'vitest'
import { rangeIn } from '../../lib/json/jsonText'
import { parseJsonTree } from '../../lib/json/jsonTree'
import { secretMasks, maskTexts, setSecrets } from './secretMasks'
import { diagnosticsOf } from './TextSync'

const text = '{\n  "name": "web",\n  "ak": "AK-123456",\n  "sk": "SK-\\"67890"\n}'
const secretsIn = (doc: string) =>
  ['ak', 'sk'].flatMap((name) => rangeIn(parseJsonTree(doc), [name]) ?? [])
const texts = { mask: '***', show: 'show', hide: 'hide' }

const createState = (selection?: { anchor: number; head: number }) =>
  EditorState.create({
    doc: text,
    selection,
    extensions: [
      secretMasks(secretsIn(text)),
      maskTexts.of(texts),
      EditorState.allowMultipleSelections.of(true),
    ],
  })

/** The text that the clipboard gets for a text of the editor. */
const clipboardText = (state: EditorState, plain: string) =>
  state.facet(EditorView.clipboardOutputFilter).reduce((rest, filter) => filter(rest, state), plain)

/** The texts that are masked. */
function maskedIn(state: EditorState) {
  const found: string[] = []
  for (const set of state.facet(EditorView.decorations))
    if (typeof set !== 'function')
      set.between(0, state.doc.length, (from, to) => {
        if (to > from) found.push(state.sliceDoc(from, to))
      })
  return found
}

const all = ['"AK-123456"', '"SK-\\"67890"']

test('secrets are masked from the start', () => {
  expect(maskedIn(createState())).toEqual(all)
})

test('copied text contains the mask, for a part of a secret, too', () => {
  const whole = createState({ anchor: 0, head: text.length })
  expect(clipboardText(whole, text)).toBe('{\n  "name": "web",\n  "ak": "***",\n  "sk": "***"\n}')
  const at = text.indexOf('123')
  expect(clipboardText(createState({ anchor: at, head: at + 3 }), '123')).toBe('***')
  const line = text.split('\n')[2] ?? ''
  expect(clipboardText(createState({ anchor: at, head: at }), line)).toBe('  "ak": "***",')
  expect(clipboardText(createState(), 'elsewhere AK-123456')).toBe('elsewhere ***')
})

test('text that was copied here gets its secrets back when it is pasted, and they stay masked', () => {
  const state = createState({ anchor: 0, head: text.length })
  const masked = clipboardText(state, text)
  const back = state
    .facet(EditorView.clipboardInputFilter)
    .reduce((rest, one) => one(rest, state), masked)
  expect(back).toBe(text)
  const cut = state.update({ changes: { from: 0, to: text.length }, userEvent: 'delete.cut' }).state
  expect(maskedIn(cut)).toEqual([])
  const put = cut.update({ changes: { from: 0, insert: back }, userEvent: 'input.paste' }).state
  expect(maskedIn(put)).toEqual(all)
})

test('a secret that the user has edited is copied unmasked', () => {
  const at = text.indexOf('123')
  const edit = { changes: { from: at, insert: 'x' }, userEvent: 'input.type' }
  const typed = createState().update(edit).state
  const next = typed.update({ effects: setSecrets.of(secretsIn(typed.doc.toString())) }).state
  const { length } = next.doc
  const copied = next.update({ selection: { anchor: 0, head: length } }).state
  expect(clipboardText(copied, copied.doc.toString())).toContain('"AK-x123456"')
  expect(clipboardText(copied, copied.doc.toString())).not.toContain('67890')
})

test('an empty value is not masked', () => {
  const { state } = createState().update({
    changes: { from: 0, to: text.length, insert: '{"ak": ""}' },
  })
  const next = state.update({ effects: setSecrets.of([{ from: 7, to: 9 }]) }).state
  expect(maskedIn(next)).toEqual([])
})

test('the search skips masked text', () => {
  const query = new SearchQuery({ search: '6' })
  const { effects, state } = createState().update({ effects: setSearchQuery.of(query) })
  const asked = effects.filter((one) => one.is(setSearchQuery)).at(-1)?.value
  expect(asked?.getCursor(state).next().done).toBe(true)
  expect(query.getCursor(state).next().done).toBe(false)
})

test('a finding over several lines is marked at its start', () => {
  const { doc } = createState()
  const finding = { severity: 'error' as const, message: '' }
  expect(diagnosticsOf(doc, [{ ...finding, from: 0, to: text.length }])).toMatchObject([
    { from: 0, to: 1 },
  ])
  expect(diagnosticsOf(doc, [{ ...finding, from: 4, to: 10 }])).toMatchObject([{ from: 4, to: 10 }])
  expect(diagnosticsOf(doc, [{ ...finding, from: 4, to: 9999 }])).toEqual([])
})
