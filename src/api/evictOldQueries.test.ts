import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { evictOldQueries } from './evictOldQueries'

const pageKey = (page: number) => ['/agents', 'GET', { page }]

test('only the latest unused answers of an endpoint are kept', () => {
  const client = new QueryClient()
  evictOldQueries(client)
  client.setQueryData(['/tags', 'GET', {}], 'tags', { updatedAt: 1 })
  for (let page = 1; page <= 30; page++)
    client.setQueryData(pageKey(page), page, { updatedAt: 1000 + page })
  const kept = client
    .getQueryCache()
    .findAll({ queryKey: ['/agents'] })
    .map(({ state }) => state.data)
  // The newest answer and the six before it are kept.
  expect(kept).toEqual(Array.from({ length: 7 }, (_, index) => index + 24))
  expect(client.getQueryData(['/tags', 'GET', {}])).toBe('tags')
})
