import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeBase64 } from '../text/base64'
import { decodePattern } from './decodePattern'

test.each([
  ['plain', (text: string) => encodeBase64(text)],
  ['URL-safe', (text: string) => encodeBase64(text, 'url')],
  ['unpadded', (text: string) => encodeBase64(text).replaceAll('=', '')],
  ['broken into lines', (text: string) => encodeBase64(text).replace(/(.{4})/g, '$1\r\n')],
  ['percent-encoded inside', (text: string) => encodeBase64(encodeURIComponent(text))],
])('%s base64 is read', (_, encode) => {
  for (const text of ['%{WORD:a}', '%{DATA:级别} ~?>', '', 'a b']) {
    expect(decodePattern(encode(text))).toBe(text)
  }
})

test('the base64 of any pattern is decoded to that pattern', () => {
  const pattern = fc.string({ unit: 'grapheme' }).map((text) => `%{WORD:a} ${text}`)
  fc.assert(fc.property(pattern, (text) => decodePattern(encodeBase64(text)) === text))
})

test('text that is no base64 of UTF-8 is null', () => {
  for (const sent of ['%{WORD:a}', 'a', '/w==']) expect(decodePattern(sent)).toBeNull()
})
