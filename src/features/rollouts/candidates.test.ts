import { expect, test } from 'vitest'
import { agentOf, runnerOf, stubFleet } from '../../domain/plan/testing/stubFleet'
import { readCandidates, type Meant } from './candidates'

const fleet = {
  agents: [
    agentOf('a', { hostname: 'web-10', tags: ['web'], runners: ['old'] }),
    agentOf('b', { hostname: 'web-2', tags: ['web'], state: 'offline' }),
    agentOf('c', { hostname: 'web-3', tags: ['web'], runners: ['new'] }),
    agentOf('d', { hostname: '', tags: ['db'], runners: ['old'] }),
  ],
  runners: [runnerOf('a', 'old'), runnerOf('d', 'old'), runnerOf('c', 'new')],
}
const read = (meant: Meant, { call } = stubFleet(fleet)) =>
  readCandidates(meant, 'new', { call, signal: new AbortController().signal })
const names = async (meant: Meant) => (await read(meant)).agents.map(({ name }) => name)

test('agents with tags, as their names are counted, without those that run it', async () => {
  expect(await read({ is: 'tags', tags: ['web'] })).toMatchObject({
    agents: [
      { id: 'b', name: 'web-2', online: false, tags: ['web'] },
      { id: 'a', name: 'web-10', online: true, tags: ['web'] },
    ],
    has: 1,
    lost: 0,
  })
})

test('agents by id: who is not listed is counted', async () => {
  expect(await read({ is: 'agents', ids: ['a', 'x', 'c'] })).toMatchObject({ has: 1, lost: 1 })
})

test('those that run what it replaces', async () => {
  expect(await names({ is: 'holders', config: 'old' })).toEqual(['d', 'web-10'])
})

test('nobody is left out because a list cannot be read', async () => {
  const server = stubFleet(fleet)
  server.fail = () => new Response(null, { status: 500 })
  await expect(read({ is: 'tags', tags: ['web'] }, server)).rejects.toThrow()
})
