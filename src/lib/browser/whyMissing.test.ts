import { expect, test, vi } from 'vitest'
import { whyMissing } from './whyMissing'

const known = 'https://console.example/assets/index-1.js'
const answer = (status: number, type = 'text/plain') =>
  new Response(null, { status, headers: { 'content-type': type } })

test.each([
  [answer(404), 'newVersion'],
  [answer(410), 'newVersion'],
  [answer(200, 'text/html; charset=utf-8'), 'signedOut'],
  [answer(401), 'signedOut'],
  [Object.defineProperty(answer(200), 'type', { value: 'opaqueredirect' }), 'signedOut'],
  [answer(503), 'offline'],
  [answer(200, 'text/javascript'), 'unclear'],
  [answer(403), 'unclear'],
] as const)('case %#: the answer tells %s', async (response, reason) => {
  expect(await whyMissing(new TypeError('failed'), () => Promise.resolve(response), known)).toBe(
    reason,
  )
})

test('the page of the console in place of its code means that the code was replaced', async () => {
  const page = '<!doctype html><div id="logkit-console"></div>'
  const response = new Response(page, { headers: { 'content-type': 'text/html' } })
  expect(await whyMissing(undefined, () => Promise.resolve(response), known)).toBe('newVersion')
})

test('a request that fails means that there is no connection', async () => {
  const fail = () => Promise.reject(new TypeError('Failed to fetch'))
  expect(await whyMissing(undefined, fail, known)).toBe('offline')
})

test('the file that the error names is asked for, otherwise one that is known to have existed', async () => {
  const request = vi.fn(() => Promise.resolve(answer(404)))
  const url = 'https://console.example/ops/assets/AgentPage-2.js'
  await whyMissing(
    new TypeError(`Failed to fetch dynamically imported module: ${url}`),
    request,
    known,
  )
  await whyMissing(new TypeError('Importing a module script failed.'), request, known)
  const cause = new TypeError(`error loading dynamically imported module: ${url}`)
  await whyMissing(new Error('no texts zh/agents', { cause }), request, known)
  expect(request.mock.calls.map((call: unknown[]) => call[0])).toEqual([url, known, url])
})
