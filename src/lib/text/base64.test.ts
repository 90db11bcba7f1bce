import { expect, test } from 'vitest'
import { decodeBase64, encodeBase64 } from './base64'

test.each(['', 'a', '%{NUMBER:bytes}', '日志 🪵', '\uFEFFbom', 'x'.repeat(100_000)])(
  'text is decoded from both alphabets as it was encoded',
  (text) => {
    expect(decodeBase64(encodeBase64(text))).toBe(text)
    expect(decodeBase64(encodeBase64(text, 'url'))).toBe(text)
  },
)

test('the alphabets differ in two characters', () => {
  const bytes = Uint8Array.of(0xfb, 0xff)
  expect(encodeBase64(bytes)).toBe('+/8=')
  expect(encodeBase64(bytes, 'url')).toBe('-_8=')
})

test('padding is optional', () => {
  expect(decodeBase64('YQ')).toBe('a')
})

test.each(['*', 'a', '+/8='])('%s is no base64 of text', (text) => {
  expect(decodeBase64(text)).toBeNull()
})
