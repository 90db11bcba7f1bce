import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { ApiError } from '../api/errors'
import { diagnosticsText, readsSeen } from './diagnostics'

/** A client that has seen answers and refusals, with names and secrets in inputs, answers and errors. */
async function seenClient() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const read = (path: string, input: unknown, answer: () => unknown) =>
    client
      .fetchQuery({ queryKey: [path, 'GET', input], queryFn: () => Promise.resolve().then(answer) })
      .catch(() => undefined)
  const refuse = (status: number) => () => {
    throw new ApiError({ status, code: 'http', message: 'secret-words' })
  }
  await read('/agents', { query: { search: 'secret-words' } }, () => ({ rows: ['secret-words'] }))
  await read('/agents', { query: { page: 2 } }, refuse(500))
  await read('/metrics/agents', {}, refuse(404))
  await read('/runners', {}, refuse(403))
  return client
}

test('what a server supports is told by the reads that were made', async () => {
  expect(readsSeen(await seenClient())).toEqual([
    { path: '/agents', result: 'answered' },
    { path: '/metrics/agents', result: 404 },
    { path: '/runners', result: 403 },
  ])
})

test('diagnostics name version, server and browser, and no secret', async () => {
  const text = diagnosticsText({
    version: '1.2.3',
    release: { commit: 'abc' },
    settings: {
      serverId: 'eu',
      api: { base: 'v1/api', resource: '/v1/api', timeout: 0 },
      session: { kind: 'gateway', loginUrl: 'https://u:secret-words@sso.test/?k=secret-words' },
      unknownKeys: ['titel'],
    },
    session: { kind: 'gateway', signedIn: true, expired: false },
    readOnly: false,
    clock: { source: 'date', skew: 1500 },
    client: await seenClient(),
    apiAddress: 'https://u:secret-words@console.test/v1/api?k=secret-words',
    browser: { userAgent: 'Test/1', language: 'en' },
  })
  expect(text).not.toContain('secret-words')
  expect(JSON.parse(text)).toMatchObject({
    version: '1.2.3',
    release: { commit: 'abc' },
    api: 'https://console.test/v1/api',
    session: { kind: 'gateway', hasLoginUrl: true },
    unknownKeys: ['titel'],
    clock: { skew: 1500 },
    reads: { '/agents': 'answered', '/metrics/agents': 404 },
    browser: { userAgent: 'Test/1' },
  })
})
