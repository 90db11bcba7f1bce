import { expect, test } from 'vitest'
import { configDigest } from '../../contract/normalConfig'
import { runners } from '../../contract/runners'
import {
  digestRunner,
  type AwayDigest,
  type ConfigDigest,
  type RunnerDigest,
  type TagDigest,
} from './digest'
import { driftOf, shareInStep, totalOf, type Sighted } from './driftOf'

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
const away = (id: string): AwayDigest => ({ id, hostname: `host of ${id}`, state: 'offline' })

const read = <Row>(rows: Row[], complete = true) => ({ rows, complete })
const sighted = (more: Partial<Sighted>): Sighted => ({
  configs: read([config('web')]),
  tags: read<TagDigest>([]),
  runners: read<RunnerDigest>([]),
  away: read<AwayDigest>([]),
  at: now,
  ...more,
})
const members = (seen: Sighted, only = '') =>
  Object.values(driftOf(seen, { config: only }).members)
    .flat()
    .map(({ agent, config, is }) => `${config} on ${agent}: ${is}`)
    .sort()

test('a row of runners keeps about 200 bytes, without its config', () => {
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

test('order of members, numbers as text and what the server adds make no other digest', () => {
  const sent = { name: 'a', batch_len: 1000, reader: { mode: 'dir', ignore_hidden: true } }
  const came = {
    reader: { ignore_hidden: 'true', mode: 'dir' },
    batch_len: '1000',
    createtime: '2019',
    from_server: true,
    name: 'b',
  }
  expect(configDigest(came)).toBe(configDigest(sent))
  expect(configDigest({ ...came, batch_len: 1001 })).not.toBe(configDigest(sent))
})

test('content first: a time alone moves nothing', () => {
  const seen = sighted({
    runners: read([
      runner('a1', 'web', { at: now - 9 * hour }),
      runner('a2', 'web', { digest: 'old', at: now - 9 * hour }),
      runner('a3', 'web', { digest: 'other' }),
      // The same moment, in whole seconds.
      runner('a4', 'web', { digest: 'other', at: now - hour - 999 }),
    ]),
  })
  expect(members(seen)).toEqual([
    'web on a1: inStep',
    'web on a2: outdated',
    'web on a3: edited',
    'web on a4: edited',
  ])
})

test('a push has its time, and then it is overdue', () => {
  const late = (at: number) =>
    members(
      sighted({
        configs: read([config('web', { at: now })]),
        runners: read([runner('a1', 'web', { digest: 'old', at: now - hour })]),
        tags: read([tag('t', ['web'], ['a2'])]),
        at,
      }),
    )
  expect(late(now + 119_999)).toEqual(['web on a1: settling', 'web on a2: settling'])
  expect(late(now + 120_000)).toEqual(['web on a1: outdated', 'web on a2: missing'])
})

test('a save while all this was read makes nothing edited', () => {
  const seen = sighted({
    runners: read([runner('a1', 'web', { digest: 'newer', at: now + 5000 })]),
  })
  expect(members(seen)).toEqual(['web on a1: settling'])
})

test('what an agent that is away has not done yet settles, however long that takes', () => {
  const seen = sighted({
    runners: read([runner('a1', 'web', { digest: 'old', at: now - 9000 * hour })]),
    tags: read([tag('t', ['web'], ['a1', 'a2'])]),
    away: read([away('a1'), away('a2')]),
  })
  expect(members(seen)).toEqual(['web on a1: settling', 'web on a2: settling'])
})

test('missing is what a tag should have brought, once, and only where all runners were read', () => {
  const tags = read([tag('one', ['web', 'gone'], ['a1', 'a2']), tag('two', ['web'], ['a2'])])
  const runners = [runner('a1', 'web')]
  const drift = driftOf(sighted({ tags, runners: read(runners) }))
  expect(drift.members.missing.map(({ agent, tag }) => [agent, tag])).toEqual([['a2', 'one']])
  expect(drift.members.unknown).toHaveLength(2)
  expect(drift.tags.get('one')).toMatchObject({ inStep: 1, missing: 1, unknown: 2 })
  expect(drift.tags.get('two')).toMatchObject({ inStep: 0, missing: 1 })
  const partly = driftOf(sighted({ tags, runners: read(runners, false) }))
  expect(partly.missingKnown).toBe(false)
  expect(totalOf(partly.all)).toBe(1)
})

test('a runner without a config is an orphan where all configs were read', () => {
  const runners = read([runner('a1', 'gone')])
  expect(members(sighted({ runners }))).toEqual(['gone on a1: orphan'])
  expect(members(sighted({ runners, configs: read([config('web')], false) }))).toEqual([
    'gone on a1: unknown',
  ])
})

test('whether somebody is online is unknown where not all that are away were read', () => {
  const runners = read([runner('a1', 'web', { digest: 'old', at: now - 9 * hour })])
  expect(members(sighted({ runners, away: read<AwayDigest>([], false) }))).toEqual([
    'web on a1: unknown',
  ])
})

test('one config alone, and the share in step', () => {
  const seen = sighted({
    configs: read([config('web'), config('db')]),
    tags: read([tag('t', ['web', 'db'], ['a1', 'a2'])]),
    runners: read([runner('a1', 'web'), runner('a1', 'db'), runner('a3', 'web')]),
  })
  const drift = driftOf(seen, { config: 'web' })
  expect([...drift.configs.keys()]).toEqual(['web'])
  expect(shareInStep(drift.all)).toBeCloseTo(2 / 3)
  expect(shareInStep(driftOf(sighted({})).all)).toBeNull()
})

test('the name of a host whose runner is missing comes from its other runners', () => {
  const seen = sighted({
    configs: read([config('web'), config('db')]),
    tags: read([tag('t', ['web', 'db'], ['a1'])]),
    runners: read([runner('a1', 'web')]),
  })
  expect(driftOf(seen).members.missing.map(({ hostname }) => hostname)).toEqual(['host of a1'])
})
