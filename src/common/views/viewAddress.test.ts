import { expect, test } from 'vitest'
import { addressOfView, isSameSearch, searchOfView } from './viewAddress'

test('a view has filters, order and size, but neither the page nor its own columns and id', () => {
  expect(searchOfView('?tag=web&page=3&state=online,offline&size=50&columns=a,b&view=7')).toBe(
    'tag=web&state=online,offline&size=50',
  )
  expect(searchOfView('')).toBe('')
})

test('the order of filters is irrelevant', () => {
  expect(isSameSearch('tag=web&sort=ip', 'sort=ip&tag=web')).toBe(true)
  expect(isSameSearch('tag=web', 'tag=db')).toBe(false)
  expect(isSameSearch('state=a%2Cb', 'state=a,b')).toBe(true)
})

test('the address of a view is complete without its id, which only its owner has', () => {
  const view = { search: 'search=a+b&state=online,offline', columns: ['hostname', 'ip'] }
  const shared = '?search=a+b&state=online,offline&columns=hostname,ip'
  expect(addressOfView(view)).toBe(shared)
  expect(addressOfView(view, '7f')).toBe(`${shared}&view=7f`)
  expect(addressOfView({ search: '', columns: [] })).toBe('?')
  expect(searchOfView(addressOfView(view, '7f'))).toBe(view.search)
})
