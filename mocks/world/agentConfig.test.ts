import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPairs, type DriftPair } from '../../src/contract/driftConformance'
import { sameConfig } from '../../src/contract/normalConfig'
import { runners } from '../../src/contract/runners'
import { createWorld } from '../scenarios/createWorld'
import { agentConfig } from './agentConfig'
import { noon, runnerKey, worldQueries } from './worldQueries'

const recorded = readPairs(
  readFileSync('src/contract/fixtures/agent/drift-pairs.jsonl', 'utf8'),
).filter(({ same }) => same)
const record = (value: unknown) => value as Record<string, Record<string, unknown>>

test.each(['plain', 'with-note', 'm-bare', 'm-two-senders', 'm-pandora-extra', 'm-extra'])(
  'the config %s becomes what a real agent made of it',
  (name) => {
    const { stored, runner } = recorded.find(({ id }) => id === name) as DriftPair
    const { createtime, name: runnerName } = record(runner)
    const at = Date.parse(textOf(createtime))
    expect(agentConfig(record(stored), textOf(runnerName), at)).toEqual({
      ...record(runner),
      createtime: new Date(at).toISOString(),
    })
  },
)

test('what the agent makes of a config is the same content, for every recorded config', () => {
  const differing = recorded
    .filter(({ stored }) => !sameConfig(stored, agentConfig(record(stored), 'app', noon)))
    .map(({ id }) => id)
  expect(differing).toEqual([])
})

test('a metric runner that is deleted and assigned again runs the content of its config', () => {
  let now = noon
  const world = createWorld('drifted', { now: () => now })
  const { runner, config } = worldQueries(() => world)
  world.editOnHost('d20', 'host-metrics', { metric: [{ type: 'cpu' }], senders: [] })
  const stored = () => config('host-metrics')?.config
  const runs = () => {
    const row = runner('d20', 'host-metrics')
    return runners.list.read.parse({ runners: row ? [row] : [], totalSize: 1 }).rows[0]?.config
  }
  expect(sameConfig(stored(), runs())).toBe(false)
  world.runners.remove([runnerKey('d20', 'host-metrics')])
  now += 5000
  expect(runs()).toBeUndefined()
  world.configs.addAgents('host-metrics', ['d20'])
  now += 5000
  expect(runs()).toMatchObject({
    reader: {},
    parser: {},
    senders: [
      {
        sender_type: 'influxdb',
        is_metrics: 'true',
        pandora_tsdb_timestamp: 'timestamp',
        runner_name: 'host-metrics',
        _useragent: expect.stringContaining('logkit/'),
      },
    ],
  })
  expect(sameConfig(stored(), runs())).toBe(true)
})

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
