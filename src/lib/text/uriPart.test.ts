import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeUriPart, encodeUriPart, restoreSurrogates } from './uriPart'

test('half a surrogate pair is encoded and restored', () => {
  expect(decodeUriPart(encodeUriPart('a\ud800'))).toBe('a\ud800')
  expect(encodeUriPart('a\ud800')).not.toBe(encodeUriPart('a\udc00'))
  expect(restoreSurrogates('a\uFFFDd83d/b')).toBe('a\ud83d/b')
})

test('other text is encoded as by encodeURIComponent', () => {
  for (const text of ['a/b?c d', '长', '😀', 'a\uFFFD', '~']) {
    expect(encodeUriPart(text)).toBe(encodeURIComponent(text))
  }
})

test('every text survives', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(decodeUriPart(encodeUriPart(text))).toBe(text)
    }),
  )
})
