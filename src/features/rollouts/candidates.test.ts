import { expect, test } from 'vitest'
import { agentOf, runnerOf, stubFleet } from '../../domain/plan/testing/stubFleet'
import { readCandidates, type Audience } from './candidates'

const fleet = {
  agents: [
    agentOf('a', { hostname: 'web-10', tags: ['web'], runners: ['old'] }),
    agentOf('b', { hostname: 'web-2', tags: ['web'], state: 'offline' }),
    agentOf('c', { hostname: 'web-3', tags: ['web'], runners: ['new'] }),
    agentOf('d', { hostname: '', tags: ['db'], runners: ['old'] }),
  ],
  runners: [runnerOf('a', 'old'), runnerOf('d', 'old'), runnerOf('c', 'new')],
}
const read = (audience: Audience, { call } = stubFleet(fleet)) =>
  readCandidates(audience, 'new', { call, signal: new AbortController().signal })
const names = async (audience: Audience) => (await read(audience)).agents.map(({ name }) => name)

test('agents by tag are sorted by name, without those that run the config', async () => {
  expect(await read({ is: 'tags', tags: ['web'] })).toMatchObject({
    agents: [
      { id: 'b', name: 'web-2', online: false, tags: ['web'] },
      { id: 'a', name: 'web-10', online: true, tags: ['web'] },
    ],
    alreadyRunning: 1,
    unlisted: 0,
  })
})

test('agents by id that the server does not list are counted', async () => {
  expect(await read({ is: 'agents', ids: ['a', 'x', 'c'] })).toMatchObject({
    alreadyRunning: 1,
    unlisted: 1,
  })
})

test('the agents of the replaced config are read', async () => {
  expect(await names({ is: 'configAgents', config: 'old' })).toEqual(['d', 'web-10'])
})

test('no agent is left out silently when a list cannot be read', async () => {
  const server = stubFleet(fleet)
  server.fail = () => new Response(null, { status: 500 })
  await expect(read({ is: 'tags', tags: ['web'] }, server)).rejects.toThrow()
})
