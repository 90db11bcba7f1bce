import { expect, test } from 'vitest'
import { secretMarker } from '../../domain/secrets/secretTexts'
import { edited, settled } from './document'
import {
  beginNew,
  beginWith,
  contentOf,
  draftOf,
  followed,
  isSaved,
  isUnsaved,
  workOf,
} from './work'

const content = {
  reader: { mode: 'file', log_path: '/a' },
  senders: [{ sender_type: 'pandora', pandora_sk: 's3cret' }],
}
const base = { at: 5, note: 'n', content }
const begun = beginWith(base)
const changed = { ...begun, document: edited(begun.document, ['reader', 'log_path'], '/b') }

test('only what differs is unsaved', () => {
  expect(isUnsaved(begun)).toBe(false)
  expect(isUnsaved(changed)).toBe(true)
  expect(isUnsaved({ ...begun, note: 'm' })).toBe(true)
  expect(isUnsaved(beginNew({}))).toBe(true)
})

test('a draft holds no secret and gives them back from the server', () => {
  const draft = draftOf('c', changed, 9)
  expect(JSON.stringify(draft)).not.toContain('s3cret')
  const again = workOf(draft, base)
  expect(contentOf(again)).toEqual(contentOf(changed))
  expect(again.base).toEqual(base)
})

test('a secret that the server does not have stays hidden', () => {
  const typedNew = {
    ...begun,
    document: edited(begun.document, ['senders', 0, 'pandora_ak'], 'new-ak'),
  }
  const again = workOf(draftOf('c', typedNew, 9), base)
  expect(contentOf(again)).toMatchObject({
    senders: [{ pandora_sk: 's3cret', pandora_ak: secretMarker }],
  })
})

test('a draft that is no JSON yet comes back as it was written', () => {
  const half = { ...begun, document: { ...settled(begun.document), text: '{ "a": ', stale: true } }
  expect(workOf(draftOf('c', half, 9), base).document.text).toBe('{ "a": ')
})

test('another config on the server is followed unless both changed something', () => {
  const theirs = { at: 6, note: 'n', content: { ...content, batch_len: 1 } }
  expect(followed(begun, theirs).base).toBe(theirs)
  expect(contentOf(followed(begun, theirs))).toEqual(theirs.content)
  expect(followed(changed, theirs)).toBe(changed)
  expect(followed(changed, { ...base, at: 7 })).toMatchObject({
    base: { at: 7 },
    document: changed.document,
  })
})

test('once the server has it, it is saved', () => {
  const now = {
    at: 8,
    note: 'n',
    content: { ...content, reader: { mode: 'file', log_path: '/b' } },
  }
  expect(isSaved(changed, now)).toBe(true)
  expect(isUnsaved(followed(changed, now))).toBe(false)
})
