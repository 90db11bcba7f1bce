import { expect, test } from 'vitest'
import { runnerKey } from '../../../contract/runners'
import type { Change } from '../model/changes'
import { agentOf, runnerOf, stubFleet, tagOf } from '../testing/stubFleet'
import { loadSnapshot } from './loadSnapshot'

const fleet = {
  agents: [agentOf('a', { tags: ['web', 'db'] }), agentOf('b', { tags: ['web'] })],
  tags: [tagOf('web', ['a', 'b'], ['nginx']), tagOf('db', ['a'], ['nginx'])],
  runners: [runnerOf('a', 'nginx'), runnerOf('b', 'nginx')],
}
const load = (...changes: Change[]) => loadSnapshot(changes, { call: stubFleet(fleet).call })

test.each<Change>([
  { kind: 'deleteTag', tag: 'web' },
  { kind: 'dropConfig', tag: 'web', config: 'nginx' },
])('the agents of a tag and their other tags are read for %o', async (change) => {
  const { agents, tags } = await load(change)
  expect([...agents.keys()].sort()).toEqual(['a', 'b'])
  expect([...tags.keys()].sort()).toEqual(['db', 'web'])
})

test('the agents of a tag are read before it gets a config', async () => {
  const { agents } = await load({ kind: 'giveConfig', tag: 'web', config: 'disk' })
  expect([...agents.keys()].sort()).toEqual(['a', 'b'])
})

test('a runner and the state of its agent are read before it is stopped', async () => {
  const { agents, runners } = await load({ kind: 'stopRunner', agent: 'a', config: 'nginx' })
  expect([...agents.keys()]).toEqual(['a'])
  expect(runners.get(runnerKey('a', 'nginx'))).toMatchObject({ state: 'running' })
})
