import { configDigest } from '../../../contract/normalConfig'
import { runnerKey } from '../../../contract/runners'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { json, stubServer } from '../../../api/testing/stubServer'
import type { StepBefore } from './kind'
import { renewKinds } from './renew'
import { emptySnapshot, type PlanSnapshot } from '../model/snapshot'
import { makePlan } from '../planning/makePlan'
import { agentOf, runnerOf } from '../testing/stubFleet'

const kind = renewKinds.renewRunner
const change = { kind: 'renewRunner' as const, agent: 'a', config: 'nginx' }
const content = { reader: { mode: 'dir', log_path: '/a' }, senders: [{ sender_type: 'discard' }] }
const config = { name: 'nginx', note: '', tags: [], content, at: 1 }

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

test('is not sent where the runner runs the content already: it would only lose its reading position', () => {
  const withContent = (runs: Record<string, unknown>, state = 'running', error = '') => {
    const snapshot = snapshotWith({ ...runnerOf('a', 'nginx', state), error })
    const digest = configDigest(runs)
    snapshot.configRunners.set('nginx', [{ agent: 'a', state, digest, error }])
    return stepFor(snapshot)?.skip
  }
  // A default that the agent has written out is the same content.
  const same = { ...content, reader: { ...content.reader, read_from: 'oldest' } }
  expect(withContent(same)).toBe('already')
  expect(withContent(same, 'stopped')).toBeUndefined()
  expect(withContent({ ...content, batch_len: 7 })).toBeUndefined()
})

test('is not sent where no agent can run the content, or none that has it runs', () => {
  const unrunnable = snapshotWith(runnerOf('a', 'nginx'))
  unrunnable.unrunnable.add('nginx')
  expect(stepFor(unrunnable)?.skip).toBe('cannotRun')
  const others = (...states: [string, string][]) => {
    const snapshot = snapshotWith(runnerOf('a', 'nginx'))
    const digest = configDigest(content)
    const found = states.map(([state, error], i) => ({ agent: `b${i}`, state, error, digest }))
    snapshot.configRunners.set('nginx', found)
    return stepFor(snapshot)
  }
  expect(others(['stopped', 'no such reader'])?.skip).toBe('cannotRun')
  expect(others(['stopped', 'no such reader'], ['running', ''])).toMatchObject({
    warnings: ['refusedBefore'],
  })
  expect(others(['stopped', ''])).toMatchObject({ warnings: [] })
})

test('the change is verified when the runner is listed and has restarted', () => {
  const old: StepBefore = { before: { is: 'runner', value: 'running', elapsed: 3600 } }
  const now = (elapsed: number | null, more = {}) =>
    snapshotWith({ ...runnerOf('a', 'nginx'), elapsed, ...more })
  expect(kind.verify?.(change, snapshotWith(null), old)).toBe(false)
  expect(kind.verify?.(change, now(3601), old)).toBe(false)
  expect(kind.verify?.(change, now(2), old)).toBe(true)
  expect(kind.verify?.(change, now(null), old)).toBeNull()
  expect(kind.verify?.(change, now(2), { before: { ...old.before, elapsed: 5 } })).toBeNull()
  expect(kind.verify?.(change, now(2), { before: { is: 'without' } })).toBe(true)
  expect(kind.verify?.(change, now(2, { state: 'stopped', error: 'x' }), old)).toBe(false)
})

describe('sending', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const former = { ...content, batch_len: 7 }

  /**
   * A server whose agent `a` runs the config with its former content. Deletions take effect after `reads` reads.
   * @param accepts whether the agent runs an assigned config
   */
  function server({ reads = 0, accepts = (name: string) => name !== '' } = {}) {
    const running = new Map([['nginx', former]])
    const listed = new Map<string, Record<string, unknown>>([['nginx', content]])
    let remaining = reads
    let isDeleted = false
    const stub = stubServer(({ method, url, body = '' }) => {
      const [path = '', search] = url.split('?')
      const name = new URLSearchParams(search).get('name') ?? ''
      if (method === 'GET' && path.endsWith('/configs')) {
        const rows = listed.has(name)
          ? [{ name, tags: [], note: '', config: listed.get(name) }]
          : []
        return json({ configs: rows, totalSize: rows.length })
      }
      if (method === 'GET') {
        if (isDeleted && remaining-- <= 0) {
          running.delete('nginx')
          isDeleted = false
        }
        const config = running.get(name)
        const row = { name, agent_id: 'a', config, state: 'running', status: '' }
        return json({ runners: config ? [row] : [], totalSize: config ? 1 : 0 })
      }
      const [, target = '', assigns] = /configs\/([\w-]+)(\/agents)?$/.exec(path) ?? []
      if (path.endsWith('/runners/delete')) isDeleted = true
      else if (!assigns) listed.set(target, JSON.parse(body).config)
      else if (!accepts(target)) return json({ error: 'E1058: no such reader' }, { status: 500 })
      else running.set(target, former)
      return new Response()
    })
    const writes = () =>
      stub.seen
        .filter(({ method }) => method !== 'GET')
        .map(({ url, body }) => `${url.replace('/api', '')} ${body}`)
    return { ...stub, writes, running, listed }
  }

  test('the runner is deleted first, and its config assigned once it is gone', async () => {
    const { call, seen, writes } = server({ reads: 3 })
    const sent = kind.send(call, [change], new Map())
    await vi.advanceTimersByTimeAsync(10_000)
    await sent
    expect(writes()).toEqual([
      '/runners/delete [{"agent_id":"a","config_name":"nginx"}]',
      '/configs/nginx/agents {"agent_ids":["a"]}',
    ])
    expect(seen.at(-1)?.method).toBe('POST')
  })

  test('without a runner the config is only assigned', async () => {
    const { call, running, writes } = server()
    running.clear()
    await kind.send(call, [change], new Map())
    expect(writes()).toEqual(['/configs/nginx/agents {"agent_ids":["a"]}'])
  })

  test('the config is not assigned while the runner remains', async () => {
    const { call, writes } = server({ reads: Infinity })
    const sent = expect(kind.send(call, [change], new Map())).rejects.toMatchObject({
      code: 'timeout',
    })
    await vi.advanceTimersByTimeAsync(100_000)
    await sent
    expect(writes()).toHaveLength(1)
  })

  describe('when the new runner does not appear', () => {
    const as = `nginx-former-${configDigest(former).slice(0, 6)}`
    const step = { ...change }

    async function recover(accepts: (name: string) => boolean) {
      const fleet = server({ accepts })
      const contents = new Map<string, unknown>()
      await kind.send(fleet.call, [step], contents).catch(() => undefined)
      const announced: string[] = []
      const announce = (name: string) => Promise.resolve(void announced.push(name))
      const recovered = kind.recover?.(fleet.call, step, contents, announce).catch(() => 'failed')
      await vi.advanceTimersByTimeAsync(100_000)
      return { ...fleet, announced, recovered: await recovered }
    }

    test('the former content is assigned again, as a config of its own', async () => {
      const { recovered, announced, running, listed } = await recover((name) => name !== 'nginx')
      expect(recovered).toEqual({ is: 'restored', as })
      expect(announced).toEqual([as])
      expect([...running.keys()]).toEqual([as])
      expect(listed.get(as)).toEqual(former)
    })

    test('and the agent refuses that too, it is announced as lost', async () => {
      const { recovered, announced, running } = await recover(() => false)
      expect(recovered).toBe('failed')
      expect(announced).toEqual([as])
      expect(running.size).toBe(0)
    })

    test('nothing is sent while a runner is there', async () => {
      const { recovered, writes } = await recover(() => true)
      expect(recovered).toBeNull()
      expect(writes()).toHaveLength(2)
    })

    test('and the page has forgotten the former content, it is lost', async () => {
      const { call, running, writes } = server()
      running.clear()
      const announce = () => Promise.reject(new Error('nothing is sent'))
      expect(await kind.recover?.(call, step, new Map(), announce)).toEqual({
        is: 'runnerLost',
        as: '',
      })
      expect(writes()).toEqual([])
    })
  })
})
