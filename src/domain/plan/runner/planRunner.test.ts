import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { wait } from '../../../lib/async/wait'
import type { Change } from '../model/changes'
import { createPlanRunner, type PlanRunner, type PlanRunnerParts } from './planRunner'
import { createMemoryJournal, type Entry, type Journal } from '../store/journal'
import { leases } from './lock'
import { codeOf, outcomeOf, type Outcome } from '../model/outcomes'
import { makePlan } from '../planning/makePlan'
import { newProgress } from './run'
import type { Channel } from '../store/planStore'
import { agentOf, knownOf, stubFleet, tagOf, type Fleet } from '../testing/stubFleet'
import { summarize } from '../model/summary'

const changes: Change[] = ['a', 'b', 'c'].map((agent) => ({ kind: 'addTag', agent, tag: 'web' }))
const before = (): Fleet => ({
  agents: ['a', 'b', 'c'].map((id) => agentOf(id)),
  tags: [tagOf('web')],
})
const plan = () => makePlan(changes, knownOf(before()))
const outcomesOf = (entry: Pick<Entry, 'progress'> | null | undefined) =>
  Array.from(entry?.progress.codes ?? [], outcomeOf)

const desks: PlanRunner[] = []
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  for (const desk of desks.splice(0)) desk.close()
  vi.useRealTimers()
})

/** A journal that keeps copies, as a database does. */
function keeping(): Journal {
  const journal = createMemoryJournal()
  return {
    ...journal,
    entries: async () => structuredClone(await journal.entries()),
    entry: async (id) => structuredClone(await journal.entry(id)),
    add: (entry, steps) => journal.add(structuredClone(entry), structuredClone(steps)),
    save: (id, progress) => journal.save(id, structuredClone(progress)),
  }
}

/** A tab of a browser with this journal. Its server does what it is asked, unless `deaf`. */
async function openTab(journal: Journal, fleet: Fleet, parts: Partial<PlanRunnerParts> = {}) {
  const server = stubFleet(fleet, ({ body = '{}' }) => {
    fleet.tags = [tagOf('web', JSON.parse(body).agent_ids)]
    return new Response(null)
  })
  const onWritten = vi.fn()
  const holder = `tab ${desks.length}`
  const desk = await createPlanRunner({
    journal,
    locks: leases({ journal, holder, now: Date.now, wait }),
    call: server.call,
    now: Date.now,
    wait,
    channel: null,
    onWritten,
    ...parts,
  })
  desks.push(desk)
  return { desk, server, onWritten }
}

/** Keeps a plan as a page left it that went away in the middle. */
async function leave(journal: Journal, left: Outcome[], sentAt = 0) {
  const { steps, effects } = plan()
  const now = Date.now()
  const progress = { ...newProgress(steps, now), codes: Uint8Array.from(left, codeOf), sentAt }
  const head = { id: 'left', createdAt: now, summary: summarize(steps), effects, note: '' }
  await journal.add({ head, progress }, steps)
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('a plan is applied, read again and kept', async () => {
  const journal = keeping()
  const { desk, onWritten } = await openTab(journal, before())
  const id = await desk.start(plan(), { note: 'OPS-1' })
  expect(desk.get().here).toEqual(new Set([id]))
  await pass(2000)
  const [entry] = desk.get().entries
  expect(outcomesOf(entry)).toEqual(['confirmed', 'confirmed', 'confirmed'])
  expect(entry?.head).toMatchObject({ id, note: 'OPS-1' })
  expect(entry?.progress).toMatchObject({ phase: 'done', interrupted: false })
  expect(await journal.entry(id)).toEqual(entry)
  expect(desk.get().here).toEqual(new Set())
  expect(onWritten).toHaveBeenCalled()
})

test('a plan that cannot be kept is not sent', async () => {
  const add = () => Promise.reject(new Error('the disk is full'))
  const { desk, server } = await openTab({ ...keeping(), add }, before())
  await expect(desk.start(plan())).rejects.toThrow()
  await pass(1000)
  expect(server.writes).toEqual([])
})

test('whoever ends the wait gets what is known', async () => {
  const deaf = stubFleet(before())
  const { desk } = await openTab(keeping(), before(), { call: deaf.call })
  const id = await desk.start(plan())
  await pass(2000)
  expect(desk.get().entries[0]?.progress.phase).toBe('verifying')
  desk.stop(id)
  await pass(1000)
  expect(outcomesOf(desk.get().entries[0])).toEqual(['unseen', 'unseen', 'unseen'])
})

test('a later look finds what came late', async () => {
  const fleet = before()
  const deaf = stubFleet(fleet)
  const { desk } = await openTab(keeping(), fleet, { call: deaf.call })
  const id = await desk.start(plan())
  await pass(80_000)
  expect(outcomesOf(desk.get().entries[0])).toEqual(Array(3).fill('contradicted'))
  fleet.tags = [tagOf('web', ['a', 'b'])]
  await desk.check(id)
  expect(outcomesOf(desk.get().entries[0])).toEqual(['confirmed', 'confirmed', 'contradicted'])
})

describe('a page that went away', () => {
  test('what it sent is looked at, what it did not send never goes out', async () => {
    const journal = keeping()
    await leave(journal, ['confirmed', 'sent', 'unsent'])
    const fleet = { ...before(), tags: [tagOf('web', ['a', 'b'])] }
    const { desk, server } = await openTab(journal, fleet)
    await pass(5000)
    const entry = await journal.entry('left')
    expect(outcomesOf(entry)).toEqual(['confirmed', 'confirmed', 'cancelled'])
    expect(entry?.progress).toMatchObject({ phase: 'done', interrupted: true })
    expect(server.writes).toEqual([])

    await desk.acknowledge('left')
    expect((await journal.entry('left'))?.progress.interrupted).toBe(false)
  })

  test('what it sent and never arrived was refused', async () => {
    const journal = keeping()
    await leave(journal, ['sent', 'unsent', 'unsent'])
    await openTab(journal, before())
    await pass(80_000)
    expect(outcomesOf(await journal.entry('left'))).toEqual(['refused', 'cancelled', 'cancelled'])
  })

  test('where it had sent nothing, nothing is read', async () => {
    const journal = keeping()
    await leave(journal, ['unsent', 'unsent', 'skipped'])
    const { server } = await openTab(journal, before())
    await pass(1000)
    expect(outcomesOf(await journal.entry('left'))).toEqual(['cancelled', 'cancelled', 'skipped'])
    expect(server.seen).toEqual([])
  })

  test('a tab that is still at it is left alone until it is gone', async () => {
    const journal = keeping()
    await leave(journal, ['sent', 'unsent', 'unsent'])
    const other = leases({ journal, holder: 'other', now: Date.now, wait })
    const release = await other.take('left')
    const { server } = await openTab(journal, before())
    await pass(120_000)
    expect(outcomesOf(await journal.entry('left'))).toEqual(['sent', 'unsent', 'unsent'])
    expect(server.seen).toEqual([])
    release?.()
    await pass(80_000)
    expect(outcomesOf(await journal.entry('left'))).toEqual(['refused', 'cancelled', 'cancelled'])
  })

  test('whoever signs out and in again finds the plan free', async () => {
    const journal = keeping()
    const deaf = stubFleet(before())
    const channel = linked().join()
    const { desk } = await openTab(journal, before(), { call: deaf.call, channel })
    const id = await desk.start(plan())
    await pass(2000)
    desk.close()
    await openTab(journal, { ...before(), tags: [tagOf('web', ['a', 'b', 'c'])] })
    await pass(10_000)
    const entry = await journal.entry(id)
    expect(entry?.progress.phase).toBe('done')
    expect(outcomesOf(entry)).toEqual(['confirmed', 'confirmed', 'confirmed'])
  })
})

test('tabs show the same', async () => {
  const journal = keeping()
  const channels = linked()
  const fleet = before()
  const one = await openTab(journal, fleet, { channel: channels.join() })
  const two = await openTab(journal, fleet, { channel: channels.join() })
  const id = await one.desk.start(plan())
  await pass(0)
  const applied = await two.desk.open(id)
  await pass(10_000)
  expect(two.desk.get().entries).toEqual(one.desk.get().entries)
  expect(applied && outcomesOf(applied)).toEqual(['confirmed', 'confirmed', 'confirmed'])
  expect(two.server.seen).toEqual([])
})

/** Channels that hear each other, and as browsers' do, throw when they are used after their end. */
function linked() {
  const all = new Set<Channel>()
  return {
    join(): Channel {
      const channel: Channel = {
        onmessage: null,
        postMessage(data: unknown) {
          if (!all.has(channel)) throw new Error('the channel is closed')
          for (const other of all) {
            if (other !== channel) Reflect.apply(other.onmessage ?? (() => {}), other, [{ data }])
          }
        },
        close: () => all.delete(channel),
      }
      all.add(channel)
      return channel
    },
  }
}
