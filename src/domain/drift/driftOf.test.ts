import { expect, test } from 'vitest'
import { configDigest } from '../../contract/normalConfig'
import { runners } from '../../contract/runners'
import {
  digestRunner,
  type OfflineDigest,
  type ConfigDigest,
  type RunnerDigest,
  type TagDigest,
} from './digest'
import { driftOf, ignorableItems, inSyncShare, pairKey, totalOf, type DriftInput } from './driftOf'
import type { IgnoredDifference } from './ignoredDifferences'

const now = 1_600_000_000_000
const hour = 3_600_000

const config = (name: string, more: Partial<ConfigDigest> = {}): ConfigDigest => ({
  name,
  digest: 'new',
  at: now - hour,
  tags: [],
  ...more,
})
const runner = (agent: string, name: string, more: Partial<RunnerDigest> = {}): RunnerDigest => ({
  agent,
  hostname: `host of ${agent}`,
  config: name,
  state: 'running',
  digest: 'new',
  at: now - hour,
  ...more,
})
const tag = (name: string, configs: string[], agents: string[]): TagDigest => ({
  name,
  configs,
  agents,
  hostnames: agents.map(() => ''),
})
const offlineAgent = (id: string): OfflineDigest => ({
  id,
  hostname: `host of ${id}`,
  state: 'offline',
})

const read = <Row>(rows: Row[], complete = true) => ({ rows, complete })
const driftInput = (more: Partial<DriftInput>): DriftInput => ({
  configs: read([config('web')]),
  tags: read<TagDigest>([]),
  runners: read<RunnerDigest>([]),
  offline: read<OfflineDigest>([]),
  at: now,
  ...more,
})
const itemsOf = (input: DriftInput, only = '') =>
  Object.values(driftOf(input, { config: only }).items)
    .flat()
    .map(({ agent, config, is }) => `${config} on ${agent}: ${is}`)
    .sort()

test('the digest of a runner has about 200 bytes, without its config', () => {
  const { rows, agents } = runners.list.read.parse({
    totalSize: 1,
    runners: [
      {
        name: 'nginx-access',
        agent_id: '0a1b2c3d4e5f',
        state: 'running',
        status: '{}',
        config_timestamp: now,
        config: JSON.stringify({ reader: { mode: 'dir', log_path: '/x'.repeat(2000) } }),
      },
    ],
    agents: { '0a1b2c3d4e5f': { hostname: 'web-01', ip: '10.0.0.1' } },
  })
  const [row] = rows
  if (!row) throw new Error('no row')
  const digest = digestRunner(row, { agents })
  expect(digest).toMatchObject({ hostname: 'web-01', config: 'nginx-access', at: now })
  expect(JSON.stringify(digest).length).toBeLessThan(200)
})

test('the digest ignores the order of keys, numbers as text, and what the server adds', () => {
  const sent = { name: 'a', batch_len: 1000, reader: { mode: 'dir', ignore_hidden: true } }
  const received = {
    reader: { ignore_hidden: 'true', mode: 'dir' },
    batch_len: '1000',
    createtime: '2019',
    from_server: true,
    name: 'b',
  }
  expect(configDigest(received)).toBe(configDigest(sent))
  expect(configDigest({ ...received, batch_len: 1001 })).not.toBe(configDigest(sent))
})

test('content decides; a different time alone is no drift', () => {
  const input = driftInput({
    runners: read([
      runner('a1', 'web', { at: now - 9 * hour }),
      runner('a2', 'web', { digest: 'old', at: now - 9 * hour }),
      runner('a3', 'web', { digest: 'other' }),
      // The same time, rounded to seconds.
      runner('a4', 'web', { digest: 'other', at: now - hour - 999 }),
    ]),
  })
  expect(itemsOf(input)).toEqual([
    'web on a1: inSync',
    'web on a2: outdated',
    'web on a3: edited',
    'web on a4: edited',
  ])
})

test('a runner is pending during the grace time, then outdated or missing', () => {
  const itemsAt = (at: number) =>
    itemsOf(
      driftInput({
        configs: read([config('web', { at: now })]),
        runners: read([runner('a1', 'web', { digest: 'old', at: now - hour })]),
        tags: read([tag('t', ['web'], ['a2'])]),
        at,
      }),
    )
  expect(itemsAt(now + 119_999)).toEqual(['web on a1: pending', 'web on a2: pending'])
  expect(itemsAt(now + 120_000)).toEqual(['web on a1: outdated', 'web on a2: missing'])
})

test('a time that cannot have been reached yet does not make a runner pending', () => {
  const input = driftInput({
    configs: read([config('web', { at: Date.UTC(9999, 0) })]),
    runners: read([runner('a1', 'web', { digest: 'old', at: now - hour })]),
  })
  expect(itemsOf(input)).toEqual(['web on a1: outdated'])
})

test('a save during the read does not make a runner edited', () => {
  const input = driftInput({
    runners: read([runner('a1', 'web', { digest: 'newer', at: now + 5000 })]),
  })
  expect(itemsOf(input)).toEqual(['web on a1: pending'])
})

test('a change for an offline agent is pending, however long it takes', () => {
  const input = driftInput({
    runners: read([runner('a1', 'web', { digest: 'old', at: now - 9000 * hour })]),
    tags: read([tag('t', ['web'], ['a1', 'a2'])]),
    offline: read([offlineAgent('a1'), offlineAgent('a2')]),
  })
  expect(itemsOf(input)).toEqual(['web on a1: pending', 'web on a2: pending'])
})

test('tags whose agents or configs could not be read in full are named', () => {
  const partly = { ...tag('one', [], ['a1']), unread: ['config_names.0'] }
  const drift = driftOf(driftInput({ tags: read([partly, tag('two', ['web'], ['a2'])]) }))
  expect([...drift.unreadTags]).toEqual([['one', ['config_names.0']]])
  expect([...drift.tags.keys()]).toEqual(['one', 'two'])
})

test('a runner that a tag should have brought is missing, once, and only if all runners were read', () => {
  const tags = read([tag('one', ['web', 'gone'], ['a1', 'a2']), tag('two', ['web'], ['a2'])])
  const runners = [runner('a1', 'web')]
  const drift = driftOf(driftInput({ tags, runners: read(runners) }))
  expect(drift.items.missing.map(({ agent, tag }) => [agent, tag])).toEqual([['a2', 'one']])
  expect(drift.items.unknown).toHaveLength(2)
  expect(drift.tags.get('one')).toMatchObject({ inSync: 1, missing: 1, unknown: 2 })
  expect(drift.tags.get('two')).toMatchObject({ inSync: 0, missing: 1 })
  const partly = driftOf(driftInput({ tags, runners: read(runners, false) }))
  expect(partly.missingKnown).toBe(false)
  expect(totalOf(partly.all)).toBe(1)
})

test('a runner without a config has the class noConfig if all configs were read', () => {
  const runners = read([runner('a1', 'gone')])
  expect(itemsOf(driftInput({ runners }))).toEqual(['gone on a1: noConfig'])
  expect(itemsOf(driftInput({ runners, configs: read([config('web')], false) }))).toEqual([
    'gone on a1: unknown',
  ])
})

test('the state of an agent is unknown if not all offline agents were read', () => {
  const runners = read([runner('a1', 'web', { digest: 'old', at: now - 9 * hour })])
  expect(itemsOf(driftInput({ runners, offline: read<OfflineDigest>([], false) }))).toEqual([
    'web on a1: unknown',
  ])
})

test('one config can be compared alone; the share in sync is computed', () => {
  const input = driftInput({
    configs: read([config('web'), config('db')]),
    tags: read([tag('t', ['web', 'db'], ['a1', 'a2'])]),
    runners: read([runner('a1', 'web'), runner('a1', 'db'), runner('a3', 'web')]),
  })
  const drift = driftOf(input, { config: 'web' })
  expect([...drift.configs.keys()]).toEqual(['web'])
  expect(inSyncShare(drift.all)).toBeCloseTo(2 / 3)
  expect(inSyncShare(driftOf(driftInput({})).all)).toBeNull()
})

test('the hostname of a missing runner comes from other runners of the agent', () => {
  const input = driftInput({
    configs: read([config('web'), config('db')]),
    tags: read([tag('t', ['web', 'db'], ['a1'])]),
    runners: read([runner('a1', 'web')]),
  })
  expect(driftOf(input).items.missing.map(({ hostname }) => hostname)).toEqual(['host of a1'])
})

test('runners whose difference is ignored are in sync, and counted for each rule', () => {
  const rule: IgnoredDifference = { id: 'r1', config: 'web', reason: 'by hand', at: 1, changes: [] }
  const input = driftInput({
    configs: read([config('web'), config('db')]),
    runners: read([
      runner('a1', 'web', { digest: 'other' }),
      runner('a2', 'web', { digest: 'other' }),
      runner('a3', 'web', { digest: 'third' }),
      runner('a4', 'web'),
      runner('a5', 'db', { digest: 'other' }),
    ]),
  })
  const [one, third] = ['other', 'third'].map((digest) => pairKey('web', 'new', digest))
  expect(ignorableItems(driftOf(input), [rule]).map(({ agent, pair }) => [agent, pair])).toEqual([
    ['a1', one],
    ['a3', third],
  ])
  expect(ignorableItems(driftOf(input), [])).toEqual([])
  const drift = driftOf({ ...input, ignored: new Map([[one ?? '', [rule]]]) })
  expect(
    drift.items.inSync.map(({ agent, reason, ignored }) => [agent, reason, ignored.length]),
  ).toEqual([
    ['a1', 'ignoredDifference', 1],
    ['a2', 'ignoredDifference', 1],
    ['a4', 'sameContent', 0],
  ])
  expect(drift.items.edited.map(({ agent }) => agent)).toEqual(['a3', 'a5'])
  expect([...drift.ignored]).toEqual([['r1', 2]])
})
