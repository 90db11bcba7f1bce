import { expect, test } from 'vitest'
import { textFromBase64, encodeBase64 } from './base64'

test.each(['', 'a', '%{NUMBER:bytes}', '日志 🪵', '\uFEFFbom', 'x'.repeat(100_000)])(
  'text survives both alphabets',
  (text) => {
    expect(textFromBase64(encodeBase64(text))).toBe(text)
    expect(textFromBase64(encodeBase64(text, 'url'))).toBe(text)
  },
)

test('the alphabets differ in two letters', () => {
  const bytes = Uint8Array.of(0xfb, 0xff)
  expect(encodeBase64(bytes)).toBe('+/8=')
  expect(encodeBase64(bytes, 'url')).toBe('-_8=')
})

test('padding may be left out', () => {
  expect(textFromBase64('YQ')).toBe('a')
})

test.each(['*', 'a', '+/8='])('%s holds no text', (text) => {
  expect(textFromBase64(text)).toBeNull()
})
