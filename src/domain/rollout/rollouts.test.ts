import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMemoryJournal } from '../plan/store/journal'
import type { RolloutWish } from './rollout'
import { createMemoryRolloutStore } from './rolloutStore'
import { openTab, stubHolders, wishOf } from './testing/stubRollouts'

const open: { close: () => void }[] = []
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  for (const { close } of open.splice(0)) close()
  vi.useRealTimers()
})
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

const idle = () => stubHolders({ a: [], b: [], c: [] })

/** A browser on a server; each tab of it keeps what the others keep. */
function browser(server = idle()) {
  const kept = { journal: createMemoryJournal(), store: createMemoryRolloutStore() }
  const tab = async () => {
    const one = await openTab(server, { ...kept, holder: `tab ${open.length}` })
    open.push(one)
    return one
  }
  return { server, tab }
}

async function begin(wish: RolloutWish, server = idle()) {
  const { tab } = browser(server)
  const first = await tab()
  const id = await first.rollouts.start(wish)
  const now = (of = first) => of.rollouts.get().rollouts.find((one) => one.id === id)?.state
  return { server, tab, first, id, now }
}

test('stage after stage is handed out, each a plan of its own', async () => {
  const { server, first, id, now } = await begin(wishOf([['a'], ['b', 'c']]))
  await pass(30_000)
  expect(now()).toMatchObject({ phase: 'done' })
  expect(server.writes).toEqual(['+ new a', '+ new b', '+ new c'])
  expect(first.desk.get().entries.map(({ head }) => head.origin)).toEqual([
    { is: 'stage', id, stage: 1, part: 'handOut' },
    { is: 'stage', id, stage: 0, part: 'handOut' },
  ])
  expect([first.guards[0], first.guards.at(-1)]).toEqual([true, false])
})

describe('a stage that fails', () => {
  const failing = async (more: Partial<RolloutWish> = {}) => {
    const server = idle()
    server.failing.add('a')
    const begun = await begin(wishOf([['a'], ['b'], ['c']], more), server)
    await pass(30_000)
    return begun
  }

  test('halts all that comes after it', async () => {
    const { server, now } = await failing()
    expect(now()).toMatchObject({ phase: 'paused', why: 'failures', stage: 0 })
    expect(now()?.stages[0]?.verdicts.a).toMatchObject({ is: 'failed', message: 'disk is full' })
    expect(server.writes).toEqual(['+ new a'])
  })

  test('is looked at again, and passes once it is well', async () => {
    const { server, first, id, now } = await failing()
    server.failing.clear()
    await first.rollouts.resume(id)
    await pass(60_000)
    expect(now()).toMatchObject({ phase: 'done' })
    expect(server.writes).toEqual(['+ new a', '+ new b', '+ new c'])
  })

  test('is left as it is when the user goes on', async () => {
    const { first, id, now } = await failing()
    await first.rollouts.despite(id)
    await pass(60_000)
    expect(now()).toMatchObject({ phase: 'done' })
    expect(now()?.stages.map(({ at }) => at)).toEqual(['despite', 'passed', 'passed'])
  })

  test('is taken back, where that was wished', async () => {
    const limits = { ...wishOf([]).limits, onFailure: 'takeBack' } as const
    const { server, now } = await failing({ limits })
    expect(now()).toMatchObject({ phase: 'takenBack' })
    expect(server.writes).toEqual(['+ new a', '- new a'])
  })

  test('is stopped for good', async () => {
    const { server, first, id, now } = await failing()
    await first.rollouts.stop(id)
    await first.rollouts.resume(id)
    await pass(60_000)
    expect(now()).toMatchObject({ phase: 'stopped' })
    expect(server.writes).toEqual(['+ new a'])
  })
})

test('what does not show in time has failed', async () => {
  const server = idle()
  server.stuck.add('a')
  const { now } = await begin(wishOf([['a'], ['b']]), server)
  await pass(15_000)
  expect(now()?.phase).toBe('running')
  await pass(15_000)
  expect(now()?.stages[0]?.verdicts.a).toEqual({ is: 'failed', reason: 'missing' })
  expect(now()?.phase).toBe('paused')
})

test('an agent that was away before is set apart', async () => {
  const server = idle()
  server.offline.add('a')
  const { now } = await begin(wishOf([['a', 'b'], ['c']]), server)
  await pass(60_000)
  expect(now()?.phase).toBe('done')
  expect(now()?.stages[0]?.verdicts).toEqual({ a: { is: 'apart' }, b: { is: 'passed' } })
})

test('a config that was changed meanwhile is handed out no more', async () => {
  const limits = { ...wishOf([]).limits, watch: 5 }
  const { server, first, id, now } = await begin(wishOf([['a'], ['b']], { limits }))
  await pass(500)
  await first.rollouts.pause(id)
  server.content = { reader: { mode: 'dir', log_path: '/other' } }
  await first.rollouts.despite(id)
  await pass(30_000)
  expect(now()).toMatchObject({ phase: 'paused', why: 'changed', stage: 1 })
  expect(server.writes).toEqual(['+ new a'])
})

describe('a tab that goes away', () => {
  test('leaves what the next one asks about, and nothing is sent twice', async () => {
    const limits = { ...wishOf([]).limits, watch: 5 }
    const wish = wishOf([['a'], ['b'], ['c']], { limits })
    const { server, tab, first, id, now } = await begin(wish)
    await pass(500)
    first.close()
    const second = await tab()
    await pass(60_000)
    expect(now(second)).toMatchObject({ phase: 'interrupted', stage: 0 })
    expect(server.writes).toEqual(['+ new a'])
    await second.rollouts.resume(id)
    await pass(60_000)
    expect(now(second)).toMatchObject({ phase: 'done' })
    expect(server.writes).toEqual(['+ new a', '+ new b', '+ new c'])
  })

  test('has not gone as long as it works: no other runs the same', async () => {
    const { server, tab, first, id, now } = await begin(wishOf([['a'], ['b']]))
    const second = await tab()
    await second.rollouts.resume(id)
    await second.rollouts.despite(id)
    expect(second.rollouts.get().here.size).toBe(0)
    await pass(60_000)
    expect(now(first)?.phase).toBe('done')
    expect(server.writes).toEqual(['+ new a', '+ new b'])
  })
})

describe('a config that takes the place of another', () => {
  const replaced = () => stubHolders({ a: ['old'], b: ['old'], c: ['old'] })

  test('comes once the other has gone', async () => {
    const wish = wishOf([['a'], ['b', 'c']], { replaces: 'old' })
    const { server, now } = await begin(wish, replaced())
    await pass(60_000)
    expect(now()?.phase).toBe('done')
    expect(server.writes).toEqual([
      '- old a',
      '+ new a',
      '- old b',
      '- old c',
      '+ new b',
      '+ new c',
    ])
    expect(server.holders).toEqual({ a: ['new'], b: ['new'], c: ['new'] })
  })

  test('does not come where the other stays', async () => {
    const server = replaced()
    server.stuck.add('a')
    const { now } = await begin(wishOf([['a', 'b'], ['c']], { replaces: 'old' }), server)
    await pass(180_000)
    expect(server.writes).toEqual(['- old a', '- old b', '+ new b'])
    expect(now()).toMatchObject({ phase: 'paused', why: 'failures' })
    expect(now()?.stages[0]?.verdicts.a).toEqual({ is: 'failed', reason: 'oldRuns' })
  })

  test('comes after another look, once the other has gone by other means', async () => {
    const server = replaced()
    server.stuck.add('a')
    const { now, first, id } = await begin(wishOf([['a', 'b']], { replaces: 'old' }), server)
    await pass(180_000)
    server.stuck.clear()
    server.holders.a = []
    await first.rollouts.resume(id)
    await pass(60_000)
    expect(now()?.phase).toBe('done')
    expect(server.writes).toEqual(['- old a', '- old b', '+ new b', '+ new a'])
  })

  test('is taken back: the other comes again', async () => {
    const server = replaced()
    const limits = { ...wishOf([]).limits, onFailure: 'takeBack' } as const
    const begun = await begin(wishOf([['a'], ['b']], { replaces: 'old', limits }), server)
    await pass(0)
    server.failing.add('a')
    await pass(60_000)
    expect(begun.now()?.phase).toBe('takenBack')
    expect(server.holders).toEqual({ a: ['old'], b: ['old'], c: ['old'] })
  })
})
