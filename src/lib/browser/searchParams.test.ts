import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { changeSearch, formatSearch, parseSearch } from './searchParams'

const Query = z.object({
  text: z.catch(z._default(z.string(), ''), ''),
  page: z.catch(z._default(z.coerce.number().check(z.int(), z.gte(1)), 1), 1),
  words: z._default(
    z.pipe(
      z.transform((value) => (typeof value === 'string' ? value.split(',') : value)),
      z.array(z.string()),
    ),
    [],
  ),
})

const format = (search: Parameters<typeof formatSearch<typeof Query>>[1], kept?: string) =>
  String(formatSearch(Query, search, kept === undefined ? undefined : new URLSearchParams(kept)))

test('defaults are left out of the URL, lists are joined by commas', () => {
  expect(format({ text: 'x', page: 1, words: [] })).toBe('text=x')
  expect(format({ words: ['a', 'b'], page: 3 })).toBe('words=a%2Cb&page=3')
})

test('unknown parameters are kept, known ones are replaced', () => {
  expect(format({ text: 'new' }, 'embed=1&text=old&page=7')).toBe('embed=1&text=new')
})

test('each invalid parameter falls back to its default', () => {
  const search = parseSearch(Query, new URLSearchParams('page=-2&text=web&words=a,b&unknown=1'))
  expect(search).toEqual({ page: 1, text: 'web', words: ['a', 'b'] })
})

test('a formatted search is parsed back', () => {
  const search = { text: 'a,b & 中文 %2F', page: 12, words: ['x', 'y'] }
  expect(parseSearch(Query, formatSearch(Query, search))).toEqual(search)
})

test('a change returns to the first page, a change of page does not', () => {
  expect(changeSearch(Query, '?text=a&page=7', { text: 'b' })).toBe('?text=b')
  expect(changeSearch(Query, '?text=a&page=7', { page: 8 })).toBe('?text=a&page=8')
  expect(changeSearch(Query, '?text=a&page=7', { page: 2, text: 'b' })).toBe('?text=b&page=2')
})

test('a patch without a change leaves the URL as it is', () => {
  expect(changeSearch(Query, '?words=a%2Cb&page=7&x=1', { text: '', words: ['a', 'b'] })).toBe(
    '?words=a%2Cb&page=7&x=1',
  )
})

test('a return to the defaults leaves only unknown parameters', () => {
  expect(changeSearch(Query, '?text=a', { text: '' })).toBe('')
  expect(changeSearch(Query, '?text=a&embed=1', { text: undefined })).toBe('?embed=1')
})

test('lists are readable in the URL', () => {
  expect(changeSearch(Query, '', { words: ['online', 'offline'] })).toBe('?words=online,offline')
})
