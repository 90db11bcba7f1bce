import { runnerKey } from '../../../contract/runners'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { json, stubServer } from '../../../api/testing/stubServer'
import type { StateLabel } from '../model/assessment'
import { renewKinds } from './renew'
import { emptySnapshot, type PlanSnapshot } from '../model/snapshot'
import { makePlan } from '../planning/makePlan'
import { agentOf, runnerOf } from '../testing/stubFleet'

const kind = renewKinds.renewRunner
const change = { kind: 'renewRunner' as const, agent: 'a', config: 'nginx' }
const config = { name: 'nginx', note: '', tags: [], content: {}, at: 1 }

function snapshotWith(
  runner: PlanSnapshot['runners'] extends Map<string, infer One> ? One : never,
): PlanSnapshot {
  const snapshot = emptySnapshot()
  snapshot.agents.set('a', agentOf('a'))
  snapshot.configs.set('nginx', config)
  snapshot.runners.set(runnerKey('a', 'nginx'), runner)
  return snapshot
}
const stepFor = (snapshot: PlanSnapshot) => makePlan([change], snapshot).steps[0]

describe('a plan to renew a runner', () => {
  test('cannot be undone, and warns if the runner will start', () => {
    expect(stepFor(snapshotWith(runnerOf('a', 'nginx')))).toMatchObject({
      warnings: [],
      inverse: 'position',
      before: { is: 'runner', value: 'running' },
    })
    expect(stepFor(snapshotWith(runnerOf('a', 'nginx', 'stopped')))?.warnings).toEqual(['starts'])
  })

  test('assigns the config if the runner is gone, so that a retry completes', () => {
    expect(stepFor(snapshotWith(null))).toMatchObject({
      before: { is: 'without' },
      after: { is: 'edited' },
    })
  })

  test('is skipped without its config, its agent or their reads', () => {
    const without = snapshotWith(runnerOf('a', 'nginx'))
    without.configs.set('nginx', null)
    expect(stepFor(without)?.skip).toBe('missing')
    const deleted = snapshotWith(null)
    deleted.agents.set('a', null)
    expect(stepFor(deleted)?.skip).toBe('gone')
    expect(stepFor(emptySnapshot())?.skip).toBe('unread')
  })
})

test('the change is verified when the runner is listed and has restarted', () => {
  const old: StateLabel = { is: 'runner', value: 'running', elapsed: 3600 }
  const now = (elapsed: number | null) => snapshotWith({ ...runnerOf('a', 'nginx'), elapsed })
  expect(kind.verify?.(change, snapshotWith(null), old)).toBe(false)
  expect(kind.verify?.(change, now(3601), old)).toBe(false)
  expect(kind.verify?.(change, now(2), old)).toBe(true)
  expect(kind.verify?.(change, now(null), old)).toBeNull()
  expect(kind.verify?.(change, now(2), { ...old, elapsed: 5 })).toBeNull()
  expect(kind.verify?.(change, now(2), { is: 'without' })).toBe(true)
})

describe('sending', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const row = { name: 'nginx', agent_id: 'a', config: {}, state: 'running', status: '' }

  /** A server that still lists the runner in this many reads after it was deleted. */
  function server(reads: number) {
    let remaining = reads + 1
    return stubServer(({ method }) => {
      if (method !== 'GET') return new Response()
      remaining -= 1
      return json(remaining >= 0 ? { runners: [row], totalSize: 1 } : { runners: [], totalSize: 0 })
    })
  }

  test('the runner is deleted first, and its config assigned once it is gone', async () => {
    const { call, seen } = server(3)
    const sent = kind.send(call, [change])
    await vi.advanceTimersByTimeAsync(10_000)
    await sent
    const writes = seen.filter(({ method }) => method !== 'GET')
    expect(writes.map(({ url, body }) => `${url} ${body}`)).toEqual([
      '/api/runners/delete [{"agent_id":"a","config_name":"nginx"}]',
      '/api/configs/nginx/agents {"agent_ids":["a"]}',
    ])
    expect(seen.indexOf(writes[1]!)).toBe(seen.length - 1)
  })

  test('without a runner the config is only assigned', async () => {
    const { call, seen } = server(-1)
    await kind.send(call, [change])
    expect(seen.map(({ method }) => method)).toEqual(['GET', 'POST'])
  })

  test('the config is not assigned while the runner remains', async () => {
    const { call, seen } = server(Infinity)
    const sent = expect(kind.send(call, [change])).rejects.toMatchObject({ code: 'timeout' })
    await vi.advanceTimersByTimeAsync(100_000)
    await sent
    expect(seen.filter(({ method }) => method !== 'GET')).toHaveLength(1)
  })
})
