import { expect, test } from 'vitest'
import { json, stubServer } from '../../../api/testing/stubServer'
import { runnerKey } from '../../../contract/runners'
import type { Change } from '../model/changes'
import { agentOf, runnerOf, stubFleet, tagOf } from '../testing/stubFleet'
import { loadSnapshot } from './loadSnapshot'
import { makePlan } from './makePlan'

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

test.each([
  [3, 3],
  // More rows than a plan reads: their number stays unknown.
  [2_500, Infinity],
])('of a server without totals, %s runners are counted as %s', async (length, count) => {
  const all = Array.from({ length }, (_, i) => ({ agent_id: `a${i}`, name: 'nginx', state: '' }))
  const { call } = stubServer(({ url }) => {
    const query = new URL(url, 'http://x').searchParams
    const [page, size] = [Number(query.get('page')), Number(query.get('size'))]
    if (url.includes('/configs')) return json({ configs: [{ name: 'nginx', config: {} }] })
    return json({ runners: all.slice((page - 1) * size, page * size) })
  })
  const change: Change = { kind: 'saveConfig', config: 'nginx', note: '', content: {} }
  const { runnerCounts } = await loadSnapshot([change], { call })
  expect(runnerCounts.get('nginx')).toBe(count)
})

test('a tag whose agents could not be read is not taken for one without agents', async () => {
  const { call } = stubServer(({ url }) =>
    url.includes('/tags')
      ? json({ tags: [{ name: 'web', agent_ids: 'a', config_names: ['nginx'] }], totalSize: 1 })
      : json({ agentList: [{ id: 'a', state: 'online' }], totalSize: 1 }),
  )
  const change: Change = { kind: 'addTag', agent: 'a', tag: 'web' }
  const snapshot = await loadSnapshot([change], { call })
  expect(snapshot.tags.get('web')).toBeUndefined()
  expect(makePlan([change], snapshot).steps[0]).toMatchObject({ skip: 'unread' })
})
