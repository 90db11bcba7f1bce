import { expect, test } from 'vitest'
import { z } from '../../contract/zod'
import corpus from './corpus.json'
import { fillSecrets, hideSecrets } from './configSecrets'
import { hideJson, hideText } from './secretTexts'
import { maskSecrets, maskText } from './secrets'

const key = z.string()
const secret = z.array(z.tuple([key, z.string(), z.array(z.string())])).parse(corpus.secret)
const readable = z.array(z.tuple([key, z.unknown()])).parse(corpus.readable)

test('the corpus has enough of both kinds', () => {
  expect(secret.length + readable.length).toBeGreaterThanOrEqual(150)
  expect(Math.min(secret.length, readable.length)).toBeGreaterThanOrEqual(60)
})

test.each(secret)('the secret under %s is hidden: %s', (key, value, parts) => {
  const config = { senders: [{ sender_type: 'x', [key]: value }] }
  const text = JSON.stringify(config, null, 2)
  const shown = JSON.stringify(maskSecrets(config))
  for (const part of parts) {
    for (const one of [shown, maskText(text), hideText(text), hideText(text.slice(0, -5))])
      expect(one).not.toContain(part)
  }
  // What is stored can be filled again, and hiding twice changes nothing.
  const { hidden } = hideSecrets(config)
  expect(hideSecrets(hidden).hidden).toEqual(hidden)
  expect(fillSecrets(hidden, config)).toEqual({ config, missing: [] })
})

test.each(readable)('the value of %s stays readable: %s', (key, value) => {
  const config = { senders: [{ sender_type: 'x', [key]: value }] }
  expect(maskSecrets(config)).toEqual(config)
  const text = JSON.stringify(config, null, 2)
  expect(maskText(text)).toBe(text)
  expect(hideText(text)).toBe(text)
})

test('masked JSON keeps every other byte', () => {
  const text = '{ "n": 12345678901234567890, "e":1e3,\n "pass" : "x", "b":"\\u0041" }'
  expect(maskText(text)).toBe(text.replace('"x"', '"••••••"'))
})

test('a key that the user named stays readable, whatever its name or value', () => {
  const config = { aws: 'AKIAIOSFODNN7SEKRET', my_token: 'abc', pass: 'x' }
  const shown = { ...config, pass: '••••••' }
  const notSecret = new Set(['aws', 'my_token'])
  expect(maskSecrets(config, notSecret)).toEqual(shown)
  expect(maskText(JSON.stringify(config), notSecret)).toBe(JSON.stringify(shown))
  expect(maskText('my_token=abc pass=x', notSecret)).toBe('my_token=abc pass=••••••')
  expect(hideSecrets(config, notSecret).paths).toEqual([['pass']])
})

test('the value of a pair is a secret where the pair names one', () => {
  const config = {
    headers: [
      { name: 'Authorization', value: 'SEKRET1' },
      { name: 'Accept', value: 'text/plain' },
      { key: 'db_password', comment: 'x', value: 'SEKRET2' },
    ],
    nested: [[{ auth: ['SEKRET3', { x: 'SEKRET4' }] }]],
    text: JSON.stringify({
      env: [
        { name: 'TOKEN', value: 'SEKRET5' },
        { name: 'a', value: 'b' },
      ],
    }),
  }
  const text = JSON.stringify(config, null, 2)
  for (const shown of [JSON.stringify(maskSecrets(config)), maskText(text), hideText(text)]) {
    expect(shown).not.toContain('SEKRET')
    expect(shown).toContain('text/plain')
  }
  const { hidden } = hideSecrets(config)
  expect(JSON.stringify(hidden)).not.toContain('SEKRET')
  expect(fillSecrets(hidden, config)).toEqual({ config, missing: [] })
})

test('a draft hides its secrets while a sign is missing anywhere around them', () => {
  const leaks: string[] = []
  for (const [key, value, parts] of secret) {
    const text = JSON.stringify(
      { reader: {}, senders: [{ a: 'x', [key]: value, b: [1] }] },
      null,
      2,
    )
    const from = text.indexOf(JSON.stringify(value))
    const to = from + JSON.stringify(value).length
    for (let at = 0; at < text.length; at += 1) {
      if ((at > from && at < to - 1) || !/[{}[\]",:]/.test(text.charAt(at))) continue
      const hidden = hideJson(text.slice(0, at) + text.slice(at + 1))
      if (parts.some((part) => hidden.includes(part))) leaks.push(`${key} ${value} ${at}`)
    }
  }
  expect(leaks).toEqual([])
})

test.each<[what: string, (key: string, value: string) => string]>([
  ['a stray comma', (key, value) => `${key}: , ${value}`],
  ['a comma instead of the colon', (key, value) => `${key}, ${value}`],
  ['a comment', (key, value) => `${key}: /* the old one, too */ ${value}`],
  ['an open bracket', (key, value) => `${key}: { ${value}`],
  ['a closing bracket', (key, value) => `${key}: } ${value}`],
  ['an empty text', (key, value) => `${key}: "" + ${value}`],
  ['typographic quotes', (key, value) => `“${key.slice(1, -1)}”：“${value.slice(1, -1)}”`],
  ['single quotes', (key, value) => `'${key.slice(1, -1)}': '${value.slice(1, -1)}'`],
  ['an equals sign', (key, value) => `${key} = ${value}`],
  ['an invisible character', (key, value) => `${key}\u200b: ${value}`],
  ['a line break', (key, value) => `${key}:\n\n${value}`],
])('a draft hides its secrets behind %s', (_, write) => {
  const leaks = secret.filter(([key, value, parts]) => {
    const pair = write(JSON.stringify(key), JSON.stringify(value))
    const hidden = hideJson(`{ "reader": { "a": "x", ${pair}, "b": [1]`)
    return parts.some((part) => hidden.includes(part))
  })
  expect(leaks).toEqual([])
})
