import { expect, test } from 'vitest'
import type { GrokStore } from './grokStore'
import { encodeBase64 } from '../../lib/text/base64'
import { toGrokParser } from './grokParser'
import { loadInitialState } from './initialState'
import { toLinkFragment } from './shareLink'
import { emptyState } from './useWorkbenchState'

const storeWith = (state: typeof emptyState | null): GrokStore => ({
  load: () => Promise.resolve(state),
  loadReplaced: () => Promise.resolve(null),
  saveReplaced: () => Promise.resolve(),
  save: () => Promise.resolve(true),
  loadSets: () => Promise.resolve([]),
  saveSet: () => Promise.resolve(true),
  removeSet: () => Promise.resolve(),
})
const stored = { patterns: ['%{WORD:old}'], custom: '', sample: 'a line', join: '' }

test.each([
  [['%{WORD:a}'], ''],
  [['%{WORD:a},%{WORD:b}'], ''],
  [['%{WORD:a}', 'x,%{MY:b}', 'y,z'], 'MY \\d+'],
])('patterns %j survive the way into a config and back', async (patterns, custom) => {
  const parser = toGrokParser({ patterns, custom })
  expect(parser.grok_patterns.split(',')).toHaveLength(patterns.length)
  const { state } = await loadInitialState(
    { hash: '', state: { grokParser: parser } },
    storeWith(stored),
  )
  expect(state).toEqual({ ...stored, patterns, custom })
})

test('custom patterns in the base64 form of older pages are read', async () => {
  const grok_custom_patterns = encodeBase64(encodeURIComponent('MY \\d+'))
  const parser = { grok_patterns: '%{MY:a}', grok_custom_patterns }
  const { state } = await loadInitialState(
    { hash: '', state: { grokParser: parser } },
    storeWith(null),
  )
  expect(state.custom).toBe('MY \\d+')
})

test('a link replaces the stored state, which is returned too', async () => {
  const state = { patterns: ['%{IP:客户}', 'b'], custom: 'A b', sample: '日志\t😀', join: '^x' }
  const incoming = { hash: `#${await toLinkFragment(state)}`, state: null }
  expect(await loadInitialState(incoming, storeWith(stored))).toEqual({
    state,
    replaced: stored,
    broken: false,
  })
  expect(await loadInitialState(incoming, storeWith(state))).toMatchObject({ replaced: null })
  expect(await loadInitialState(incoming, storeWith(null))).toMatchObject({ replaced: null })
})

test('a broken link leaves the stored state', async () => {
  for (const hash of ['#g=AAAA', '#g=%', '#other'])
    expect(await loadInitialState({ hash, state: null }, storeWith(stored))).toEqual({
      state: stored,
      replaced: null,
      broken: true,
    })
})
