import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stubServer } from '../../../api/testing/stubServer'
import type { Change } from '../model/changes'
import { maxUrlLength, requestsFor } from './requests'

const range = (count: number, prefix = 'a') =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`)
const addTag = (agent: string, tag = 'web'): Change => ({ kind: 'addTag', agent, tag })
const removeTag = (agent: string, tag = 'web'): Change => ({ kind: 'removeTag', agent, tag })
const stepChanges = (changes: Change[]) => changes.map((change, step) => ({ step, change }))
const sizes = (changes: Change[]) =>
  requestsFor(stepChanges(changes)).map(({ steps }) => steps.length)

/** Sends the changes; resolves with the requests that the server received, without the base of the API. */
async function sent(changes: Change[]) {
  const { call, seen } = stubServer(() => new Response(null))
  for (const request of requestsFor(stepChanges(changes))) await request.send(call, new Map())
  return seen.map(({ method, url, body }) => ({
    method,
    url: url.replace('/api/', '/'),
    body: body === undefined ? undefined : JSON.parse(body),
  }))
}

test('one request carries a hundred agents of one kind and tag', () => {
  const changes = [...range(250).map((id) => addTag(id)), ...range(3).map((id) => addTag(id, 'db'))]
  expect(sizes(changes)).toEqual([100, 100, 50, 3])
})

test('runners of any agents and configs share a body, but not with another kind', () => {
  const stop = (agent: string): Change => ({ kind: 'stopRunner', agent, config: `of-${agent}` })
  const start: Change = { kind: 'startRunner', agent: 'a', config: 'x' }
  expect(sizes([...range(101).map(stop), start])).toEqual([100, 1, 1])
})

test('changes without a batch endpoint are sent one by one', () => {
  const drop = (config: string): Change => ({ kind: 'dropConfig', tag: 'web', config })
  expect(sizes(range(3).map(drop))).toEqual([1, 1, 1])
})

test('on demand each change gets a request of its own', () => {
  const requests = requestsFor(stepChanges(range(3).map((id) => addTag(id))), true)
  expect(requests.map(({ steps }) => steps)).toEqual([[0], [1], [2]])
})

test('a tag is created before it is added to agents, whatever the order of the plan', () => {
  const create: Change = { kind: 'createTag', tag: 'web', note: '', configs: [] }
  const requests = requestsFor(stepChanges([addTag('a'), create, addTag('b')]))
  expect(requests.map(({ wave, steps }) => [wave, steps])).toEqual([
    [0, [1]],
    [1, [0, 2]],
  ])
})

test('body and query carry exactly the changes of the plan', async () => {
  expect(await sent([addTag('a'), addTag('b')])).toEqual([
    { method: 'POST', url: '/tags/web/agentids', body: { agent_ids: ['a', 'b'] } },
  ])
  const upgrade = (agent: string): Change => ({ kind: 'upgradeAgent', agent })
  // A tag in this body would upgrade all its agents.
  expect(await sent([upgrade('a'), upgrade('b')])).toEqual([
    { method: 'POST', url: '/agents/upgrade', body: { agent_ids: ['a', 'b'], tags: [] } },
  ])
  const stop: Change = { kind: 'stopRunner', agent: 'a', config: 'nginx' }
  expect((await sent([stop]))[0]?.body).toEqual([{ agent_id: 'a', config_name: 'nginx' }])
})

test('an agent whose id has a comma is not split in two', async () => {
  const seen = await sent([removeTag('a'), removeTag('b,c'), removeTag('d')])
  expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'DELETE /tags/web/agentids/batch?agentids=a,d',
    'DELETE /agents/b%2Cc/tags/web',
  ])
})

test('a single tag is deleted by its path, so a comma in its name does not split it', async () => {
  const remove = (tag: string): Change => ({ kind: 'deleteTag', tag })
  const seen = await sent([remove('a'), remove('b,c'), remove('d')])
  expect(seen.map(({ url }) => url)).toEqual(['/tags/batch?tag=a,d', '/tags/b%2Cc'])
})

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
const awkward = fc.oneof(
  name,
  fc.constantFrom("it's (a) ~ b!", '日志', 'a b', '100%', '*'.repeat(30)),
)
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constantFrom('addTag', 'removeTag'), agent: awkward, tag: awkward }),
  fc.record({
    kind: fc.constantFrom('startRunner', 'stopRunner'),
    agent: awkward,
    config: awkward,
  }),
  fc.record({ kind: fc.constant('removeAgent'), agent: awkward.filter((id) => !id.includes(',')) }),
  fc.record({ kind: fc.constant('deleteTag'), tag: awkward }),
)

test('every change is in exactly one request', () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 300 }),
      fc.boolean(),
      (changes, oneRequestPerChange) => {
        const steps = requestsFor(stepChanges(changes), oneRequestPerChange).flatMap(
          (request) => request.steps,
        )
        expect(steps.sort((a, b) => a - b)).toEqual(changes.map((_, step) => step))
      },
    ),
    { numRuns: 50 },
  )
})

test('no URL exceeds the limit, and no id is lost', async () => {
  const ids = fc.uniqueArray(
    awkward.filter((id) => !id.includes(',')),
    { maxLength: 300 },
  )
  await fc.assert(
    fc.asyncProperty(ids, async (agents) => {
      const seen = await sent(agents.map((agent) => ({ kind: 'removeAgent', agent })))
      for (const { url } of seen) expect(url.length).toBeLessThanOrEqual(maxUrlLength)
      const received = seen.flatMap(({ url }) =>
        (new URLSearchParams(url.split('?')[1]).get('id') ?? '').split(','),
      )
      expect(received).toEqual(agents)
    }),
    { numRuns: 50 },
  )
})
