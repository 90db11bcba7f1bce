import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkConfig } from '../../contract/options/check'
import { readConfigCases } from '../../contract/options/conformance'
import { recipes } from '../../contract/options/recipes'
import { secretMarker } from '../../domain/secrets/secretTexts'
import { isRecord } from '../../lib/json/json'
import { withEdit, withEditsApplied } from './configDocument'
import {
  startNewSession,
  startSession,
  contentOf,
  toDraft,
  rebased,
  isSaved,
  isUnsaved,
  restoreSession,
} from './editSession'

const content = {
  reader: { mode: 'file', log_path: '/a' },
  senders: [{ sender_type: 'pandora', pandora_sk: 's3cret' }],
}
const base = { at: 5, note: 'n', content }
const initial = startSession(base)
const changed = { ...initial, document: withEdit(initial.document, ['reader', 'log_path'], '/b') }

test.each(recipes.map(({ id, config }) => [id, config] as const))(
  'recipe %s is saved as it is, without an error',
  (_, config) => {
    const saved = contentOf(startNewSession(config))
    expect(saved).toEqual(config)
    expect(checkConfig(saved).filter(({ severity }) => severity === 'error')).toEqual([])
  },
)

describe('every config that was tried on a real agent', () => {
  const file = new URL('../../contract/options/fixtures/recordedConfigs.jsonl', import.meta.url)
  const configs = readConfigCases(readFileSync(file, 'utf8')).filter(({ config }) =>
    isRecord(config),
  )

  test('is not unsaved once it is opened, nor as its own draft, and is saved as it is', () => {
    expect(configs.length).toBeGreaterThan(300)
    const changed = configs.filter(({ config }) => {
      const session = startSession({ at: 1, note: 'n', content: config })
      const again = restoreSession(toDraft('c', session, 1), session.base)
      const saved = contentOf(session)
      return (
        isUnsaved(session) || isUnsaved(again) || JSON.stringify(saved) !== JSON.stringify(config)
      )
    })
    expect(changed.map(({ id }) => id)).toEqual([])
  })
})

test('a session is unsaved when its content or its note differs from the server', () => {
  expect(isUnsaved(initial)).toBe(false)
  expect(isUnsaved(changed)).toBe(true)
  expect(isUnsaved({ ...initial, note: 'm' })).toBe(true)
  expect(isUnsaved(startNewSession({}))).toBe(true)
})

test('a draft holds no secrets, and the restored session takes them from the server', () => {
  const draft = toDraft('c', changed, 9)
  expect(JSON.stringify(draft)).not.toContain('s3cret')
  const restored = restoreSession(draft, base)
  expect(contentOf(restored)).toEqual(contentOf(changed))
  expect(restored.base).toEqual(base)
})

test('a secret that the server does not have stays hidden', () => {
  const typedNew = {
    ...initial,
    document: withEdit(initial.document, ['senders', 0, 'pandora_ak'], 'new-ak'),
  }
  const restored = restoreSession(toDraft('c', typedNew, 9), base)
  expect(contentOf(restored)).toMatchObject({
    senders: [{ pandora_sk: 's3cret', pandora_ak: secretMarker }],
  })
})

test('a draft that is not valid JSON is restored as it was written', () => {
  const half = {
    ...initial,
    document: { ...withEditsApplied(initial.document), text: '{ "a": ', stale: true },
  }
  expect(restoreSession(toDraft('c', half, 9), base).document.text).toBe('{ "a": ')
})

test('a session is rebased onto another version unless both sides changed the config', () => {
  const theirs = { at: 6, note: 'n', content: { ...content, batch_len: 1 } }
  expect(rebased(initial, theirs).base).toBe(theirs)
  expect(contentOf(rebased(initial, theirs))).toEqual(theirs.content)
  expect(rebased(changed, theirs)).toBe(changed)
  expect(rebased(changed, { ...base, at: 7 })).toMatchObject({
    base: { at: 7 },
    document: changed.document,
  })
})

test('a session is saved once the server has its content', () => {
  const now = {
    at: 8,
    note: 'n',
    content: { ...content, reader: { mode: 'file', log_path: '/b' } },
  }
  expect(isSaved(changed, now)).toBe(true)
  expect(isUnsaved(rebased(changed, now))).toBe(false)
})
