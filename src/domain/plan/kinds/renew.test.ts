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

function known(
  runner: PlanSnapshot['runners'] extends Map<string, infer One> ? One : never,
): PlanSnapshot {
  const known = emptySnapshot()
  known.agents.set('a', agentOf('a'))
  known.configs.set('nginx', config)
  known.runners.set(runnerKey('a', 'nginx'), runner)
  return known
}
const look = (by: PlanSnapshot) => makePlan([change], by).steps[0]

describe('a plan to renew a runner', () => {
  test('cannot be taken back, and says what starts', () => {
    expect(look(known(runnerOf('a', 'nginx')))).toMatchObject({
      warnings: [],
      inverse: 'position',
      before: { is: 'runner', value: 'running' },
    })
    expect(look(known(runnerOf('a', 'nginx', 'stopped')))?.warnings).toEqual(['starts'])
  })

  test('hands out what is gone already, so that a second try ends what broke', () => {
    expect(look(known(null))).toMatchObject({ before: { is: 'without' }, after: { is: 'edited' } })
  })

  test('needs its config, its agent, and to know', () => {
    const without = known(runnerOf('a', 'nginx'))
    without.configs.set('nginx', null)
    expect(look(without)?.skip).toBe('missing')
    const lost = known(null)
    lost.agents.set('a', null)
    expect(look(lost)?.skip).toBe('gone')
    expect(look(emptySnapshot())?.skip).toBe('unread')
  })
})

test('it has happened when the runner is there and has begun anew', () => {
  const old: StateLabel = { is: 'runner', value: 'running', elapsed: 3600 }
  const now = (elapsed: number | null) => known({ ...runnerOf('a', 'nginx'), elapsed })
  expect(kind.happened?.(change, known(null), old)).toBe(false)
  expect(kind.happened?.(change, now(3601), old)).toBe(false)
  expect(kind.happened?.(change, now(2), old)).toBe(true)
  expect(kind.happened?.(change, now(null), old)).toBeNull()
  expect(kind.happened?.(change, now(2), { ...old, elapsed: 5 })).toBeNull()
  expect(kind.happened?.(change, now(2), { is: 'without' })).toBe(true)
})

describe('sent', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const row = { name: 'nginx', agent_id: 'a', config: {}, state: 'running', status: '' }

  /** A server on which the runner is still there for so many looks after it was deleted. */
  function server(looks: number) {
    let left = looks + 1
    return stubServer(({ method }) => {
      if (method !== 'GET') return new Response()
      left -= 1
      return json(left >= 0 ? { runners: [row], totalSize: 1 } : { runners: [], totalSize: 0 })
    })
  }

  test('it is deleted first, and handed out only once it is gone', async () => {
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

  test('what is gone is only handed out', async () => {
    const { call, seen } = server(-1)
    await kind.send(call, [change])
    expect(seen.map(({ method }) => method)).toEqual(['GET', 'POST'])
  })

  test('what does not go is never handed out a second time', async () => {
    const { call, seen } = server(Infinity)
    const sent = expect(kind.send(call, [change])).rejects.toMatchObject({ code: 'timeout' })
    await vi.advanceTimersByTimeAsync(100_000)
    await sent
    expect(seen.filter(({ method }) => method !== 'GET')).toHaveLength(1)
  })
})
