import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
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

test('a query that a page has just made, or has switched off, is not removed', () => {
  const client = new QueryClient()
  evictOldQueries(client)
  const options = { queryFn: () => Promise.resolve(0) }
  // React makes the queries of a page while it renders, and observes them afterwards.
  const rendered = new QueryObserver(client, { ...options, queryKey: pageKey(0) })
  const off = new QueryObserver(client, { ...options, queryKey: pageKey(-1), enabled: false })
  const leave = off.subscribe(() => {})
  for (let page = 1; page <= 30; page++)
    client.setQueryData(pageKey(page), page, { updatedAt: 1000 + page })
  const cache = client.getQueryCache()
  for (const observer of [rendered, off])
    expect(cache.get(observer.getCurrentQuery().queryHash)).toBe(observer.getCurrentQuery())
  leave()
})

test('queries that were made and never requested are removed after a while', () => {
  vi.useFakeTimers()
  const client = new QueryClient()
  evictOldQueries(client)
  for (let page = 1; page <= 300; page++) {
    new QueryObserver(client, { queryKey: ['/agents', 'GET', 'scan', page], enabled: false })
    vi.advanceTimersByTime(1000)
  }
  const count = client.getQueryCache().getAll().length
  vi.useRealTimers()
  client.clear()
  expect(count).toBeLessThan(70)
})
