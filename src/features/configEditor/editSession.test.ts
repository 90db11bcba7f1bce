import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { checkConfig } from '../../contract/options/check'
import { readConfigCases } from '../../contract/options/conformance'
import { recipes } from '../../contract/options/recipes'
import { secretMarker } from '../../domain/secrets/secretTexts'
import { isRecord } from '../../lib/json/json'
import { readKept, writeJson } from '../../lib/json/losslessJson'
import { anyJsonText, anyObjectText } from '../../lib/json/testing/anyJsonText'
import { mergedDocument, withEdit, withEditsApplied, withText } from './configDocument'
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

const versionOf = (text: string) => ({ at: 5, note: 'n', content: readKept(text) })
const sentText = (session: ReturnType<typeof startSession>) => {
  const sent = contentOf(session)
  return sent && writeJson(sent)
}
const big = '{"senders" : [],"big":12345678901234567890,"one":1.0,"2":-0,"1":1e400,"one":1.0}'

test('opening edits nothing: content is sent as it was read, and a stored draft gives it back', () => {
  fc.assert(
    fc.property(anyObjectText, (text) => {
      const opened = startSession(versionOf(text))
      expect(isUnsaved(opened)).toBe(false)
      expect(sentText({ ...opened, note: 'm' })).toBe(text)
      const draft = structuredClone(toDraft('c', { ...opened, note: 'm' }, 9))
      expect(sentText(restoreSession(draft, versionOf(text)))).toBe(text)
    }),
  )
})

test.each(['42', '1e400', '[1,2]', '{broken', 'null', '"a"', ''])(
  'opening content %j, which is no object, edits nothing',
  (content) => {
    const opened = startSession({ at: 5, note: 'n', content })
    expect(isUnsaved(opened)).toBe(false)
    expect(isUnsaved({ ...opened, document: withText(opened.document, '{}') })).toBe(true)
    const draft = structuredClone(toDraft('c', opened, 9))
    expect(isUnsaved(restoreSession(draft, { at: 5, note: 'n', content }))).toBe(false)
  },
)

test('an edit of one member, in the form or in the text, keeps every other byte', () => {
  fc.assert(
    fc.property(anyJsonText, fc.string(), (other, value) => {
      const textWith = (path: string) =>
        `{ "x":${other}, "reader" : {"log_path":${path},"mode":"dir"} , "x2":${other}}`
      const opened = startSession(versionOf(textWith('"/a"')))
      const edited = JSON.stringify(`/${value}`)
      const byForm = withEdit(opened.document, ['reader', 'log_path'], `/${value}`)
      const byText = withText(
        opened.document,
        opened.document.text.replace('"/a"', () => edited),
      )
      for (const document of [byForm, byText])
        expect(sentText({ ...opened, document })).toBe(textWith(edited))
    }),
  )
})

test('two edits of the text, an invalid text between them, and a restored draft keep the rest', () => {
  const opened = startSession(versionOf(big))
  const typed = (session: typeof opened, from: string, to: string) => {
    const document = withEditsApplied(session.document)
    return { ...session, document: withText(document, document.text.replace(from, to)) }
  }
  const half = typed(opened, '"senders": []', '"senders": [')
  expect(contentOf(half)).toBeNull()
  const whole = typed(half, '"senders": [', '"senders": [7]')
  expect(sentText(whole)).toBe(big.replace('[]', '[7]'))
  const restored = restoreSession(structuredClone(toDraft('c', whole, 9)), versionOf(big))
  expect(sentText(restored)).toBe(big.replace('[]', '[7]'))
})

test('a number is edited where only its text differs', () => {
  const opened = startSession(versionOf('{"big":12345678901234567890,"one":1.0}'))
  const withNumber = (text: string) => ({
    ...opened,
    document: withText(opened.document, opened.document.text.replace('12345678901234567890', text)),
  })
  const settled = (text: string) => ({
    ...opened,
    document: withEditsApplied(startSession(versionOf(`{"big":${text},"one":1.0}`)).document),
  })
  expect(isUnsaved(withNumber('12345678901234567891'))).toBe(true)
  expect(sentText(withNumber('12345678901234567891'))).toBe(
    '{"big":12345678901234567891,"one":1.0}',
  )
  expect(isUnsaved(settled('12345678901234567891'))).toBe(true)
  expect(isUnsaved(startSession(versionOf('{"one":1}')))).toBe(false)
})

test('duplicate names that the server has do not keep the config from being saved; new ones do', () => {
  const opened = startSession(versionOf('{"a":1,"a":2}'))
  const edited = { ...opened, document: withEdit(opened.document, ['b'], 3) }
  expect(sentText(edited)).toBe('{"a":1,"a":2,"b":3}')
  const clean = startSession(versionOf('{"a":1}'))
  expect(contentOf({ ...clean, document: withText(clean.document, '{"a":1,"a":2}') })).toBeNull()
})

test('merging keeps what neither side changed as it is written', () => {
  const opened = startSession(versionOf(big))
  const value = { ...(opened.document.value ?? {}), senders: [{ sender_type: 'discard' }] }
  expect(
    writeJson(contentOf({ ...opened, document: mergedDocument(opened.document, value) })),
  ).toBe(big.replace('[]', '[{"sender_type":"discard"}]'))
})
