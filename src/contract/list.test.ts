import { expect, test } from 'vitest'
import { flag, listQuery, oneOf, seconds, searchText, commaList } from './list'
import { z } from './zod'

const query = z.object({
  ...listQuery,
  tag: searchText,
  state: commaList,
  sort: oneOf('hostname', 'state'),
  agents: flag(true),
  beginTime: seconds,
})
const defaults = {
  search: '',
  order: 'ascend',
  page: 1,
  size: 20,
  tag: '',
  state: [],
  sort: 'hostname',
  agents: true,
  beginTime: 0,
}

test('without parameters all defaults apply', () => {
  expect(z.parse(query, {})).toEqual(defaults)
})

test.each(['', 'nonsense', '-1', '1.5', 'Infinity', '0'])(
  '"%s" falls back to the defaults',
  (value) => {
    const nonsense = { page: value, size: value, sort: value, order: value, agents: value }
    expect(z.parse(query, nonsense)).toEqual(defaults)
  },
)

test('values of a URL are parsed', () => {
  const input = {
    search: 'web',
    order: 'descend',
    page: '3',
    size: '50',
    tag: 'a b',
    state: 'online,,offline',
    sort: 'state',
    agents: 'false',
    beginTime: '1517413680',
  }
  expect(z.parse(query, input)).toEqual({
    ...input,
    page: 3,
    size: 50,
    state: ['online', 'offline'],
    agents: false,
    beginTime: 1517413680,
  })
})

test('values of code are accepted, invalid ones fall back', () => {
  const input = { ...defaults, page: 2, state: ['online'], agents: false, beginTime: 5 }
  expect(z.parse(query, input)).toEqual(input)
  expect(z.parse(query, { state: [1], agents: null, page: null })).toEqual(defaults)
})
