import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMemoryJournal } from '../plan/store/journal'
import type { RolloutInput } from './rollout'
import { createMemoryRolloutStore } from './rolloutStore'
import { openTab, stubRolloutServer, rolloutInputOf } from './testing/stubRollouts'

const open: { close: () => void }[] = []
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  for (const { close } of open.splice(0)) close()
  vi.useRealTimers()
})
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

const idle = () => stubRolloutServer({ a: [], b: [], c: [] })

/** A browser on a server; its tabs share the journal and the store. */
function browser(server = idle()) {
  const kept = { journal: createMemoryJournal(), store: createMemoryRolloutStore() }
  const tab = async () => {
    const one = await openTab(server, { ...kept, holder: `tab ${open.length}` })
    open.push(one)
    return one
  }
  return { server, tab }
}

async function begin(input: RolloutInput, server = idle()) {
  const { tab } = browser(server)
  const first = await tab()
  const id = await first.rolloutRunner.start(input)
  const now = (of = first) => of.rolloutRunner.get().rollouts.find((one) => one.id === id)?.state
  return { server, tab, first, id, now }
}

test('a rollout assigns the config stage by stage, each with a plan of its own', async () => {
  const { server, first, id, now } = await begin(rolloutInputOf([['a'], ['b', 'c']]))
  await pass(30_000)
  expect(now()).toMatchObject({ phase: 'done' })
  expect(server.writes).toEqual(['+ new a', '+ new b', '+ new c'])
  expect(first.planRunner.get().entries.map(({ head }) => head.origin)).toEqual([
    { is: 'stage', id, stage: 1, part: 'assign' },
    { is: 'stage', id, stage: 0, part: 'assign' },
  ])
  expect([first.guards[0], first.guards.at(-1)]).toEqual([true, false])
})

describe('a stage that fails', () => {
  const failing = async (more: Partial<RolloutInput> = {}) => {
    const server = idle()
    server.failing.add('a')
    const started = await begin(rolloutInputOf([['a'], ['b'], ['c']], more), server)
    await pass(30_000)
    return started
  }

  test('pauses the rollout', async () => {
    const { server, now } = await failing()
    expect(now()).toMatchObject({ phase: 'paused', pauseReason: 'failures', stage: 0 })
    expect(now()?.stages[0]?.verdicts.a).toMatchObject({ is: 'failed', message: 'disk is full' })
    expect(server.writes).toEqual(['+ new a'])
  })

  test('is checked again on resume, and passes once it is healthy', async () => {
    const { server, first, id, now } = await failing()
    server.failing.clear()
    await first.rolloutRunner.resume(id)
    await pass(60_000)
    expect(now()).toMatchObject({ phase: 'done' })
    expect(server.writes).toEqual(['+ new a', '+ new b', '+ new c'])
  })

  test('is skipped when the user continues anyway', async () => {
    const { first, id, now } = await failing()
    await first.rolloutRunner.continueAnyway(id)
    await pass(60_000)
    expect(now()).toMatchObject({ phase: 'done' })
    expect(now()?.stages.map(({ status }) => status)).toEqual(['overridden', 'passed', 'passed'])
  })

  test('rolls the rollout back if that was requested', async () => {
    const limits = { ...rolloutInputOf([]).limits, onFailure: 'rollBack' } as const
    const { server, now } = await failing({ limits })
    expect(now()).toMatchObject({ phase: 'rolledBack' })
    expect(server.writes).toEqual(['+ new a', '- new a'])
  })

  test('cannot be resumed after the rollout was cancelled', async () => {
    const { server, first, id, now } = await failing()
    await first.rolloutRunner.cancel(id)
    await first.rolloutRunner.resume(id)
    await pass(60_000)
    expect(now()).toMatchObject({ phase: 'cancelled' })
    expect(server.writes).toEqual(['+ new a'])
  })
})

test('an agent whose content is not visible in time has failed', async () => {
  const server = idle()
  server.stuck.add('a')
  const { now } = await begin(rolloutInputOf([['a'], ['b']]), server)
  await pass(15_000)
  expect(now()?.phase).toBe('running')
  await pass(15_000)
  expect(now()?.stages[0]?.verdicts.a).toEqual({ is: 'failed', reason: 'missing' })
  expect(now()?.phase).toBe('paused')
})

test('a reading from before the computer slept through the time limit is no failure', async () => {
  const server = idle()
  server.deaf.add('a')
  const input = rolloutInputOf([['a']])
  const limits = { ...input.limits, applyTimeout: 120 }
  const { now } = await begin({ ...input, limits }, server)
  // By now only the gate reads: the plan of the stage has ended.
  await pass(100_000)
  server.afterRunners = () => {
    server.agentConfigs.a = ['new']
    vi.setSystemTime(Date.now() + 600_000)
  }
  await pass(20_000)
  expect(now()).toMatchObject({ phase: 'done' })
})

test('an agent that was offline before its stage is excluded', async () => {
  const server = idle()
  server.offline.add('a')
  const { now } = await begin(rolloutInputOf([['a', 'b'], ['c']]), server)
  await pass(60_000)
  expect(now()?.phase).toBe('done')
  expect(now()?.stages[0]?.verdicts).toEqual({ a: { is: 'excluded' }, b: { is: 'passed' } })
})

test('a rollout pauses when its config was changed meanwhile', async () => {
  const limits = { ...rolloutInputOf([]).limits, minWatch: 5 }
  const { server, first, id, now } = await begin(rolloutInputOf([['a'], ['b']], { limits }))
  await pass(500)
  await first.rolloutRunner.pause(id)
  server.content = { reader: { mode: 'dir', log_path: '/other' } }
  await first.rolloutRunner.continueAnyway(id)
  await pass(30_000)
  expect(now()).toMatchObject({ phase: 'paused', pauseReason: 'changed', stage: 1 })
  expect(server.writes).toEqual(['+ new a'])
})

describe('a tab', () => {
  test('that is closed interrupts its rollout; after it is resumed nothing is sent twice', async () => {
    const limits = { ...rolloutInputOf([]).limits, minWatch: 5 }
    const input = rolloutInputOf([['a'], ['b'], ['c']], { limits })
    const { server, tab, first, id, now } = await begin(input)
    await pass(500)
    first.close()
    const second = await tab()
    await pass(60_000)
    expect(now(second)).toMatchObject({ phase: 'interrupted', stage: 0 })
    expect(server.writes).toEqual(['+ new a'])
    await second.rolloutRunner.resume(id)
    await pass(60_000)
    expect(now(second)).toMatchObject({ phase: 'done' })
    expect(server.writes).toEqual(['+ new a', '+ new b', '+ new c'])
  })

  test('that works on a rollout keeps other tabs from running it', async () => {
    const { server, tab, first, id, now } = await begin(rolloutInputOf([['a'], ['b']]))
    const second = await tab()
    await second.rolloutRunner.resume(id)
    await second.rolloutRunner.continueAnyway(id)
    expect(second.rolloutRunner.get().activeIds.size).toBe(0)
    await pass(60_000)
    expect(now(first)?.phase).toBe('done')
    expect(server.writes).toEqual(['+ new a', '+ new b'])
  })
})

describe('a config that replaces another', () => {
  const replaced = () => stubRolloutServer({ a: ['old'], b: ['old'], c: ['old'] })
  const replacing = (...stages: string[][]) => rolloutInputOf(stages, { replaces: 'old' })

  test('is assigned once the runner of the other is deleted', async () => {
    const { server, now } = await begin(replacing(['a'], ['b', 'c']), replaced())
    await pass(60_000)
    expect(now()?.phase).toBe('done')
    expect(server.writes.join()).toBe('- old a,+ new a,- old b,- old c,+ new b,+ new c')
    expect(server.agentConfigs).toEqual({ a: ['new'], b: ['new'], c: ['new'] })
  })

  test('is not assigned where the runner of the other remains', async () => {
    const server = replaced()
    server.stuck.add('a')
    const { now } = await begin(replacing(['a', 'b'], ['c']), server)
    await pass(180_000)
    expect(server.writes).toEqual(['- old a', '- old b', '+ new b'])
    expect(now()).toMatchObject({ phase: 'paused', pauseReason: 'failures' })
    expect(now()?.stages[0]?.verdicts.a).toEqual({ is: 'failed', reason: 'oldRuns' })
  })

  test('is assigned on resume, once the runner of the other was deleted elsewhere', async () => {
    const server = replaced()
    server.stuck.add('a')
    const { now, first, id } = await begin(replacing(['a', 'b']), server)
    await pass(180_000)
    server.stuck.clear()
    server.agentConfigs.a = []
    await first.rolloutRunner.resume(id)
    await pass(60_000)
    expect(now()?.phase).toBe('done')
    expect(server.writes).toEqual(['- old a', '- old b', '+ new b', '+ new a'])
  })

  test('is removed by a rollback, which assigns the other again', async () => {
    const server = replaced()
    const limits = { ...rolloutInputOf([]).limits, onFailure: 'rollBack' } as const
    const started = await begin(rolloutInputOf([['a'], ['b']], { replaces: 'old', limits }), server)
    await pass(0)
    server.failing.add('a')
    await pass(60_000)
    expect(started.now()?.phase).toBe('rolledBack')
    expect(server.agentConfigs).toEqual({ a: ['old'], b: ['old'], c: ['old'] })
  })

  test('is taken back at once where the assignment is refused', async () => {
    const server = replaced()
    server.refusing.add('a')
    const { now, first, id } = await begin(replacing(['a', 'b'], ['c']), server)
    await pass(120_000)
    expect(server.agentConfigs).toEqual({ a: ['old'], b: ['old'], c: ['old'] })
    expect(now()).toMatchObject({ phase: 'paused', pauseReason: 'failures', stage: 0 })
    const refused = { is: 'failed', reason: 'refused', restored: true }
    expect(now()?.stages[0]?.verdicts.a).toMatchObject(refused)
    const [restored] = first.planRunner.get().entries
    expect(restored?.head.origin).toEqual({ is: 'stage', id, stage: 0, part: 'restore' })
  })

  test('is taken back once it did not appear in time, and says so when that fails too', async () => {
    const server = replaced()
    server.deaf.add('a')
    const { now } = await begin(replacing(['a'], ['b']), server)
    await pass(300_000)
    expect(server.writes).toEqual(['- old a', '+ new a', '+ old a'])
    expect(now()?.stages[0]?.verdicts.a).toEqual({
      is: 'failed',
      reason: 'missing',
      restored: false,
    })
    expect(now()?.phase).toBe('paused')
  })
})
