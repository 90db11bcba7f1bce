import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeBase64, decodeBase64 } from '../../lib/text/base64'
import { fillSecrets, hideSecrets, secretPaths } from './configSecrets'
import { secretMarker } from './secretTexts'
import { mask } from './secrets'

const kafka = { sender_type: 'kafka', kafka_host: 'a:9092', kafka_sasl_password: 'p4ss' }
const pandora = { sender_type: 'pandora', pandora_ak: 'ak1', pandora_sk: 'sk1', repo: 'one' }
const config = {
  reader: { mode: 'http', address: 'http://user:pw1@host/x?token=t0ken', my_token: 7 },
  senders: [kafka, pandora],
}

test('each secret is replaced by a marker', () => {
  expect(hideSecrets(config).hidden).toEqual({
    reader: {
      mode: 'http',
      address: `http://user:${secretMarker}@host/x?token=${secretMarker}`,
      my_token: secretMarker,
    },
    senders: [
      { ...kafka, kafka_sasl_password: secretMarker },
      { ...pandora, pandora_ak: secretMarker, pandora_sk: secretMarker },
    ],
  })
  expect(secretPaths(config)).toEqual([
    ['reader', 'address'],
    ['reader', 'my_token'],
    ['senders', 0, 'kafka_sasl_password'],
    ['senders', 1, 'pandora_ak'],
    ['senders', 1, 'pandora_sk'],
  ])
})

const filled = (hidden: unknown, current: unknown = config) => fillSecrets(hidden, current)
const hide = (value: unknown) => hideSecrets(value).hidden

test('a sender finds its secrets whatever its position', () => {
  const edited = { senders: [{ sender_type: 'discard' }, { ...pandora, repo: 'two' }, kafka] }
  expect(filled(hide(edited))).toEqual({ config: edited, missing: [] })
})

test('the server’s present secret is used, unless the user typed one', () => {
  const current = { senders: [{ ...kafka, kafka_sasl_password: 'rotated' }] }
  expect(filled(hide({ senders: [kafka] }), current).config).toEqual(current)
  const typed = { senders: [{ ...kafka, kafka_sasl_password: 'typed' }] }
  expect(filled(typed, current)).toEqual({ config: typed, missing: [] })
})

test('a pasted mask is treated as a marker', () => {
  const pasted = { senders: [{ ...kafka, kafka_sasl_password: mask }] }
  expect(filled(pasted).config).toEqual({ senders: [kafka] })
  expect(filled(pasted, {}).missing).toEqual([['senders', 0, 'kafka_sasl_password']])
})

test('a secret that the server does not have is missing, and so is a marker elsewhere', () => {
  const more = { senders: [kafka, pandora, { ...kafka, kafka_host: 'b:9092' }], note: secretMarker }
  expect(filled(hide(more)).missing).toEqual([['senders', 2, 'kafka_sasl_password'], ['note']])
  expect(filled(hide(config), null).missing).toEqual(secretPaths(config))
})

test('ambiguous items get no secrets', () => {
  const twins = { senders: [kafka, { ...kafka, kafka_sasl_password: 'other' }] }
  expect(filled(hide(twins), twins)).toEqual({ config: twins, missing: [] })
  const [, second] = twins.senders
  expect(filled(hide({ senders: [second] }), twins).missing).toHaveLength(1)
  const alike = { senders: [{ ...kafka, kafka_host: 'new' }, twins.senders[1]] }
  expect(filled(hide(alike), twins).missing).not.toEqual([])
})

test('credentials in a text are matched by the text before them', () => {
  const current = { urls: 'http://a:pa@x http://b:pb@y' }
  const swapped = `http://b:${secretMarker}@y2 http://a:${secretMarker}@x`
  expect(filled({ urls: swapped }, current).config).toEqual({
    urls: 'http://b:pb@y2 http://a:pa@x',
  })
  expect(filled({ urls: `https://a:${secretMarker}@x` }, current).missing).toEqual([['urls']])
  const one = { url: 'http://root:pw@x' }
  expect(filled({ url: `https://root:${secretMarker}@z` }, one).config).toEqual({
    url: 'https://root:pw@z',
  })
  expect(filled({ url: 'https://root:new@z' }, one).config).toEqual({ url: 'https://root:new@z' })
})

test('secrets in JSON text and in base64 of JSON are hidden', () => {
  const inner = JSON.stringify({ pandora_sk: 's3cret', on: 1 }, null, 2)
  const both = { text: inner, packed: encodeBase64(inner) }
  const hidden = hideSecrets(both)
  expect(hidden.paths).toEqual([['text'], ['packed']])
  expect(decodeBase64(JSON.parse(JSON.stringify(hidden.hidden)).packed)).not.toContain('s3cret')
  expect(filled(hidden.hidden, both)).toEqual({ config: both, missing: [] })
  expect(filled(hidden.hidden, {}).missing).toEqual([['text'], ['packed']])
  const edited = JSON.stringify({ pandora_sk: secretMarker, on: 2 })
  expect(filled({ text: edited }, both).config).toEqual({ text: '{"pandora_sk":"s3cret","on":2}' })
})

test('a text without a secret is unchanged', () => {
  const plain = { text: '{ "a":  1 }', url: 'http://host/x', id: 'abcdefghijklmnop1234' }
  expect(hide(plain)).toEqual(plain)
  expect(filled(plain, {})).toEqual({ config: plain, missing: [] })
})

/** A text that occurs nowhere else. */
const secret = fc.stringMatching(/^S[a-z0-9]{10}!$/)
const plain = fc.constantFrom('true', '', '/var/log/x', 'kafka', '10', 'a,b')
const texts = fc.dictionary(fc.constantFrom('topic', 'path', 'name', 'type'), plain)
const withSecrets = fc
  .record({
    texts,
    key: fc.constantFrom(
      'pandora_sk',
      'auth_password',
      'my_token',
      'http_headers',
      'snmp_community',
    ),
    url: fc.constantFrom(
      'http://u:$@h/x',
      'u:$@tcp(h:1)',
      'server=h;password=$;port=1',
      'redis://:$@h',
    ),
    deep: fc.boolean(),
    secrets: fc.tuple(secret, secret),
  })
  .map(({ texts, key, url, deep, secrets: [first, second] }) => ({
    part: {
      ...texts,
      [key]: deep ? { inner: [first] } : first,
      url: url.replace('$', () => second),
    },
    secrets: [first, second],
  }))

test('a hidden config shows no secret, and filling restores it', () => {
  fc.assert(
    fc.property(fc.array(withSecrets), withSecrets, (senders, reader) => {
      const original = { reader: reader.part, senders: senders.map(({ part }) => part) }
      const { hidden } = hideSecrets(original)
      const text = JSON.stringify(hidden)
      for (const one of [reader, ...senders])
        for (const secret of one.secrets) expect(text).not.toContain(secret)
      expect(fillSecrets(hidden, original)).toEqual({ config: original, missing: [] })
    }),
  )
})

test('any JSON is restored', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(fillSecrets(hideSecrets(value).hidden, value).config).toEqual(value)
    }),
  )
})

test('the secrets of ten thousand items are filled in a moment', () => {
  const transforms = Array.from({ length: 10_000 }, (_, i) => ({
    ...{ type: 'rename', key: `field ${i}`, password: `s${i}` },
  }))
  const config = { transforms }
  const { hidden } = hideSecrets(config)
  expect(fillSecrets(hidden, config)).toEqual({ config, missing: [] })
})

test('a config without a marker is not compared with the current one', () => {
  const read = () => {
    throw new Error('read')
  }
  const current = new Proxy({}, { get: read, getOwnPropertyDescriptor: read, ownKeys: read })
  const typed = {
    senders: [
      { password: 'typed', note: 'x' },
      { batch_len: 5, list: [null] },
    ],
  }
  expect(fillSecrets(typed, current)).toEqual({ config: typed, missing: [] })
  expect(() => fillSecrets({ password: mask }, current)).toThrow('read')
})
