import { expect, test } from 'vitest'
import { configDigest } from '../../../contract/normalConfig'
import { agentsBehind, areAllCurrent, lookedAt, tallyRunners, verifyTally } from './runnerTally'
import { emptySnapshot } from './snapshot'

const csv = (parser: Record<string, string>) => ({
  reader: { mode: 'dir', log_path: '/var/log/app' },
  parser: { type: 'csv', csv_splitter: ',', ...parser },
  senders: [{ sender_type: 'discard' }],
})

/** A config `app` with one runner that runs this content. */
function snapshotWith(content: Record<string, unknown>, running: Record<string, unknown>) {
  const snapshot = emptySnapshot()
  snapshot.configs.set('app', { name: 'app', note: '', tags: [], content, at: 1 })
  snapshot.configRunners.set('app', [
    { agent: 'a', state: 'running', digest: configDigest(running), error: '' },
  ])
  return snapshot
}

test('a runner that learned its csv columns runs the content of its config', () => {
  const snapshot = snapshotWith(csv({}), csv({ csv_schema: 'time string,level string' }))
  const tally = tallyRunners('app', snapshot, {}, true)
  expect(tally).toMatchObject({ running: 1, old: 0 })
  expect(tally && areAllCurrent(tally)).toBe(true)
  expect(agentsBehind('app', snapshot)).toEqual([])
})

test('a runner with other columns than those of its config runs old content', () => {
  const snapshot = snapshotWith(csv({ csv_schema: 'a long' }), csv({ csv_schema: 'b long' }))
  expect(tallyRunners('app', snapshot, {}, true)).toMatchObject({ running: 0, old: 1 })
  expect(agentsBehind('app', snapshot)).toEqual(['a'])
})

test('of very many runners only those that were looked at are counted, and the result says so', () => {
  const content = csv({ csv_schema: 'a long' })
  const snapshot = snapshotWith(content, content)
  snapshot.manyRunners.set('app', 3)
  const agents = ['a', 'b', 'c']
  const tally = tallyRunners('app', snapshot, { agents }, true)
  expect(tally).toMatchObject({ running: 1, missing: 0, later: 0, of: 3 })
  expect(tally && lookedAt(tally)).toBe(1)
  expect(verifyTally(tally)).toBe(null)
  expect(agentsBehind('app', snapshot, agents)).toEqual([])
  // The count tells of missing runners all the same.
  const expecting = tallyRunners('app', snapshot, { agents: [...agents, 'd'] }, true)
  expect(expecting).toMatchObject({ missing: 1, of: 3 })
  expect(verifyTally(expecting)).toBe(false)
})
