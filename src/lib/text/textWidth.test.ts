import { expect, test } from 'vitest'
import { textWidth } from './textWidth'

test('a text that no column can hold has the width of its beginning', () => {
  const long = 'x'.repeat(3_000_000)
  expect(textWidth(long)).toBe(textWidth(long.slice(0, 4_000)))
})

test('a text is as wide as its characters, by their classes', () => {
  expect(textWidth('')).toBe(0)
  expect(textWidth('iii')).toBeLessThan(textWidth('aaa'))
  expect(textWidth('aaa')).toBeLessThan(textWidth('AAA'))
  expect(textWidth('AAA')).toBeLessThan(textWidth('WWW'))
  expect(textWidth('收集')).toBe(26)
  expect(textWidth('，')).toBe(13)
})

test('all digits are equally wide, so that a number that changes keeps its width', () => {
  expect(textWidth('1111')).toBe(textWidth('8640'))
})

test('monospaced characters are equally wide, and Chinese ones wider', () => {
  expect(textWidth('iW', 'mono')).toBeCloseTo(14.5, 1)
  expect(textWidth('收', 'mono')).toBe(12)
})

test('marks that combine with a letter add nothing, and an emoji counts once', () => {
  expect(textWidth('e\u0301')).toBe(textWidth('e'))
  expect(textWidth('\u200b')).toBe(0)
  expect(textWidth('😀')).toBeLessThan(15)
})

test('headings are bold', () => {
  expect(textWidth('Address', 'heading')).toBeGreaterThan(textWidth('Address'))
})
