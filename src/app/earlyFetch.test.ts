import { expect, test } from 'vitest'
import { earlyFetch } from './earlyFetch'

test('an early response is returned once, and only to a request with the same URL', async () => {
  const early = {
    list: { url: '/v1/api/agents?page=1', response: Promise.resolve(new Response('early')) },
  }
  const get = earlyFetch(early, () => Promise.resolve(new Response('late')))
  const read = async (url: string) => (await get(url)).text()
  expect(await read('/v1/api/agents?page=2')).toBe('late')
  expect(await read('/v1/api/agents?page=1')).toBe('early')
  expect(await read('/v1/api/agents?page=1')).toBe('late')
})
