import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { forgetOld } from './forget'

const pageKey = (page: number) => ['/agents', 'GET', { page }]

test('of an endpoint the latest answers that nobody looks at are kept, and no more', () => {
  const client = new QueryClient()
  forgetOld(client)
  client.setQueryData(['/tags', 'GET', {}], 'tags', { updatedAt: 1 })
  for (let page = 1; page <= 30; page++)
    client.setQueryData(pageKey(page), page, { updatedAt: 1000 + page })
  const kept = client
    .getQueryCache()
    .findAll({ queryKey: ['/agents'] })
    .map(({ state }) => state.data)
  // The newest one, and six before it.
  expect(kept).toEqual(Array.from({ length: 7 }, (_, index) => index + 24))
  expect(client.getQueryData(['/tags', 'GET', {}])).toBe('tags')
})
