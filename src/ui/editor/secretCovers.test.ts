import { setSearchQuery, SearchQuery } from '@codemirror/search'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { expect, test } from 'vitest'
import { rangeOf } from '../../lib/json/jsonText'
import { secretCovers, secretWords, setSecrets } from './secretCovers'
import { marksOf } from './TextSync'

const text = '{\n  "name": "web",\n  "ak": "AK-123456",\n  "sk": "SK-\\"67890"\n}'
const secretsIn = (doc: string) =>
  [rangeOf(doc, ['ak']), rangeOf(doc, ['sk'])].flatMap((one) => one ?? [])
const words = { mask: '***', show: 'show', hide: 'hide' }

const begin = (selection?: { anchor: number; head: number }) =>
  EditorState.create({
    doc: text,
    selection,
    extensions: [
      secretCovers(secretsIn(text)),
      secretWords.of(words),
      EditorState.allowMultipleSelections.of(true),
    ],
  })

/** What leaves the editor for this text of its. */
const leaving = (state: EditorState, plain: string) =>
  state.facet(EditorView.clipboardOutputFilter).reduce((rest, filter) => filter(rest, state), plain)

/** The texts that are covered. */
function coveredIn(state: EditorState) {
  const found: string[] = []
  for (const set of state.facet(EditorView.decorations))
    if (typeof set !== 'function')
      set.between(0, state.doc.length, (from, to) => {
        if (to > from) found.push(state.sliceDoc(from, to))
      })
  return found
}

const all = ['"AK-123456"', '"SK-\\"67890"']

test('secrets are covered from the first moment', () => {
  expect(coveredIn(begin())).toEqual(all)
})

test('what is copied holds the mask, of a part of a secret too', () => {
  const whole = begin({ anchor: 0, head: text.length })
  expect(leaving(whole, text)).toBe('{\n  "name": "web",\n  "ak": "***",\n  "sk": "***"\n}')
  const at = text.indexOf('123')
  expect(leaving(begin({ anchor: at, head: at + 3 }), '123')).toBe('***')
  const line = text.split('\n')[2] ?? ''
  expect(leaving(begin({ anchor: at, head: at }), line)).toBe('  "ak": "***",')
  expect(leaving(begin(), 'elsewhere AK-123456')).toBe('elsewhere ***')
})

test('what was copied here is whole again where it is put back, and stays covered', () => {
  const state = begin({ anchor: 0, head: text.length })
  const masked = leaving(state, text)
  const back = state
    .facet(EditorView.clipboardInputFilter)
    .reduce((rest, one) => one(rest, state), masked)
  expect(back).toBe(text)
  const cut = state.update({ changes: { from: 0, to: text.length }, userEvent: 'delete.cut' }).state
  expect(coveredIn(cut)).toEqual([])
  const put = cut.update({ changes: { from: 0, insert: back }, userEvent: 'input.paste' }).state
  expect(coveredIn(put)).toEqual(all)
})

test('what was typed in a secret is the operator’s own', () => {
  const at = text.indexOf('123')
  const edit = { changes: { from: at, insert: 'x' }, userEvent: 'input.type' }
  const typed = begin().update(edit).state
  const next = typed.update({ effects: setSecrets.of(secretsIn(typed.doc.toString())) }).state
  const { length } = next.doc
  const copied = next.update({ selection: { anchor: 0, head: length } }).state
  expect(leaving(copied, copied.doc.toString())).toContain('"AK-x123456"')
  expect(leaving(copied, copied.doc.toString())).not.toContain('67890')
})

test('an empty secret hides nothing', () => {
  const { state } = begin().update({ changes: { from: 0, to: text.length, insert: '{"ak": ""}' } })
  const next = state.update({ effects: setSecrets.of([{ from: 7, to: 9 }]) }).state
  expect(coveredIn(next)).toEqual([])
})

test('searching passes by what is covered', () => {
  const query = new SearchQuery({ search: '6' })
  const { effects, state } = begin().update({ effects: setSearchQuery.of(query) })
  const asked = effects.filter((one) => one.is(setSearchQuery)).at(-1)?.value
  expect(asked?.getCursor(state).next().done).toBe(true)
  expect(query.getCursor(state).next().done).toBe(false)
})

test('a finding over several lines is marked where it begins', () => {
  const { doc } = begin()
  const finding = { severity: 'error' as const, message: '' }
  expect(marksOf(doc, [{ ...finding, from: 0, to: text.length }])).toMatchObject([
    { from: 0, to: 1 },
  ])
  expect(marksOf(doc, [{ ...finding, from: 4, to: 10 }])).toMatchObject([{ from: 4, to: 10 }])
  expect(marksOf(doc, [{ ...finding, from: 4, to: 9999 }])).toEqual([])
})
