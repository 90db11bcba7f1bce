import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { wait } from '../../../lib/async/wait'
import type { Change } from '../model/changes'
import { createPlanRunner, type PlanRunner, type PlanRunnerOptions } from './planRunner'
import { createMemoryJournal, type PlanEntry, type Journal } from '../store/journal'
import { leaseLocks } from './leaseLocks'
import { codeOf, outcomeOf, type Outcome } from '../model/outcomes'
import { makePlan } from '../planning/makePlan'
import { newProgress } from './applyPlan'
import type { Channel } from '../store/planStore'
import { agentOf, snapshotOf, stubFleet, tagOf, type Fleet } from '../testing/stubFleet'
import { summarize } from '../model/summary'

const changes: Change[] = ['a', 'b', 'c'].map((agent) => ({ kind: 'addTag', agent, tag: 'web' }))
const before = (): Fleet => ({
  agents: ['a', 'b', 'c'].map((id) => agentOf(id)),
  tags: [tagOf('web')],
})
const plan = () => makePlan(changes, snapshotOf(before()))
const outcomesOf = (entry: Pick<PlanEntry, 'progress'> | null | undefined) =>
  Array.from(entry?.progress.codes ?? [], outcomeOf)

const planRunners: PlanRunner[] = []
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  for (const planRunner of planRunners.splice(0)) planRunner.close()
  vi.useRealTimers()
})

/** A journal that stores copies, as a database does. */
function copyingJournal(): Journal {
  const journal = createMemoryJournal()
  return {
    ...journal,
    entries: async () => structuredClone(await journal.entries()),
    entry: async (id) => structuredClone(await journal.entry(id)),
    add: (entry, steps) => journal.add(structuredClone(entry), structuredClone(steps)),
    save: (id, progress) => journal.save(id, structuredClone(progress)),
  }
}

/** A tab of a browser with this journal. By default its server applies the changes. */
async function openTab(journal: Journal, fleet: Fleet, options: Partial<PlanRunnerOptions> = {}) {
  const server = stubFleet(fleet, ({ body = '{}' }) => {
    fleet.tags = [tagOf('web', JSON.parse(body).agent_ids)]
    return new Response(null)
  })
  const onWritten = vi.fn()
  const holder = `tab ${planRunners.length}`
  const planRunner = await createPlanRunner({
    journal,
    locks: leaseLocks({ journal, holder, now: Date.now, wait }),
    call: server.call,
    now: Date.now,
    wait,
    channel: null,
    onWritten,
    ...options,
  })
  planRunners.push(planRunner)
  return { planRunner, server, onWritten }
}

/** Stores a plan as an interrupted page leaves it. */
async function storeInterrupted(journal: Journal, outcomes: Outcome[], sentAt = 0) {
  const { steps, effects } = plan()
  const now = Date.now()
  const progress = { ...newProgress(steps, now), codes: Uint8Array.from(outcomes, codeOf), sentAt }
  const head = { id: 'left', createdAt: now, summary: summarize(steps), effects, note: '' }
  await journal.add({ head, progress }, steps)
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('a plan is applied, verified and stored', async () => {
  const journal = copyingJournal()
  const { planRunner, onWritten } = await openTab(journal, before())
  const id = await planRunner.start(plan(), { note: 'OPS-1' })
  expect(planRunner.get().activeIds).toEqual(new Set([id]))
  await pass(2000)
  const [entry] = planRunner.get().entries
  expect(outcomesOf(entry)).toEqual(['confirmed', 'confirmed', 'confirmed'])
  expect(entry?.head).toMatchObject({ id, note: 'OPS-1' })
  expect(entry?.progress).toMatchObject({ phase: 'done', interrupted: false })
  expect(await journal.entry(id)).toEqual(entry)
  expect(planRunner.get().activeIds).toEqual(new Set())
  expect(onWritten).toHaveBeenCalled()
})

test('a plan that cannot be stored is not sent', async () => {
  const add = () => Promise.reject(new Error('the disk is full'))
  const { planRunner, server } = await openTab({ ...copyingJournal(), add }, before())
  await expect(planRunner.start(plan())).rejects.toThrow()
  await pass(1000)
  expect(server.writes).toEqual([])
})

test('stopping the verification leaves the steps unseen', async () => {
  const unresponsive = stubFleet(before())
  const { planRunner } = await openTab(copyingJournal(), before(), { call: unresponsive.call })
  const id = await planRunner.start(plan())
  await pass(2000)
  expect(planRunner.get().entries[0]?.progress.phase).toBe('verifying')
  planRunner.stop(id)
  await pass(1000)
  expect(outcomesOf(planRunner.get().entries[0])).toEqual(['unseen', 'unseen', 'unseen'])
})

test('a later check finds changes that took long', async () => {
  const fleet = before()
  const unresponsive = stubFleet(fleet)
  const { planRunner, onWritten } = await openTab(copyingJournal(), fleet, {
    call: unresponsive.call,
  })
  const id = await planRunner.start(plan())
  await pass(80_000)
  expect(outcomesOf(planRunner.get().entries[0])).toEqual(Array(3).fill('contradicted'))
  onWritten.mockClear()
  await planRunner.check(id)
  // Lists are read again only for what has changed.
  expect(onWritten).not.toHaveBeenCalled()
  fleet.tags = [tagOf('web', ['a', 'b'])]
  await planRunner.check(id)
  expect(outcomesOf(planRunner.get().entries[0])).toEqual([
    'confirmed',
    'confirmed',
    'contradicted',
  ])
})

describe('an interrupted page', () => {
  test('sent requests are verified, unsent ones are never sent', async () => {
    const journal = copyingJournal()
    await storeInterrupted(journal, ['confirmed', 'sent', 'unsent'])
    const fleet = { ...before(), tags: [tagOf('web', ['a', 'b'])] }
    const { planRunner, server } = await openTab(journal, fleet)
    await pass(5000)
    const entry = await journal.entry('left')
    expect(outcomesOf(entry)).toEqual(['confirmed', 'confirmed', 'cancelled'])
    expect(entry?.progress).toMatchObject({ phase: 'done', interrupted: true })
    expect(server.writes).toEqual([])

    await planRunner.acknowledge('left')
    expect((await journal.entry('left'))?.progress.interrupted).toBe(false)
  })

  test('a request without an answer and without an effect counts as failed', async () => {
    const journal = copyingJournal()
    await storeInterrupted(journal, ['sent', 'unsent', 'unsent'])
    await openTab(journal, before())
    await pass(80_000)
    expect(outcomesOf(await journal.entry('left'))).toEqual(['noEffect', 'cancelled', 'cancelled'])
  })

  test('without sent requests nothing is read', async () => {
    const journal = copyingJournal()
    await storeInterrupted(journal, ['unsent', 'unsent', 'skipped'])
    const { server } = await openTab(journal, before())
    await pass(1000)
    expect(outcomesOf(await journal.entry('left'))).toEqual(['cancelled', 'cancelled', 'skipped'])
    expect(server.seen).toEqual([])
  })

  test('a plan is not taken over while another tab works on it', async () => {
    const journal = copyingJournal()
    await storeInterrupted(journal, ['sent', 'unsent', 'unsent'])
    const other = leaseLocks({ journal, holder: 'other', now: Date.now, wait })
    const release = await other.tryAcquire('left')
    const { server } = await openTab(journal, before())
    await pass(120_000)
    expect(outcomesOf(await journal.entry('left'))).toEqual(['sent', 'unsent', 'unsent'])
    expect(server.seen).toEqual([])
    release?.()
    await pass(80_000)
    expect(outcomesOf(await journal.entry('left'))).toEqual(['noEffect', 'cancelled', 'cancelled'])
  })

  test('a plan that was open here is read again when another tab has left it', async () => {
    const journal = copyingJournal()
    await storeInterrupted(journal, ['sent', 'unsent', 'unsent'])
    const other = leaseLocks({ journal, holder: 'other', now: Date.now, wait })
    const release = await other.tryAcquire('left')
    const { planRunner, server } = await openTab(journal, before())
    const applied = await planRunner.open('left')
    const codes = Uint8Array.from([codeOf('confirmed'), codeOf('confirmed'), codeOf('noEffect')])
    if (applied) await journal.save('left', { ...applied.progress, codes, phase: 'done' })
    release?.()
    await pass(80_000)
    expect(applied && outcomesOf(applied)).toEqual(['confirmed', 'confirmed', 'noEffect'])
    expect(outcomesOf(await journal.entry('left'))).toEqual(['confirmed', 'confirmed', 'noEffect'])
    expect(server.seen).toEqual([])
  })

  test('a plan is free after the account signs out and in again', async () => {
    const journal = copyingJournal()
    const unresponsive = stubFleet(before())
    const channel = linked().join()
    const { planRunner } = await openTab(journal, before(), { call: unresponsive.call, channel })
    const id = await planRunner.start(plan())
    await pass(2000)
    planRunner.close()
    await openTab(journal, { ...before(), tags: [tagOf('web', ['a', 'b', 'c'])] })
    await pass(10_000)
    const entry = await journal.entry(id)
    expect(entry?.progress.phase).toBe('done')
    expect(outcomesOf(entry)).toEqual(['confirmed', 'confirmed', 'confirmed'])
  })
})

test('all tabs show the same plans', async () => {
  const journal = copyingJournal()
  const channels = linked()
  const fleet = before()
  const one = await openTab(journal, fleet, { channel: channels.join() })
  const two = await openTab(journal, fleet, { channel: channels.join() })
  const id = await one.planRunner.start(plan())
  await pass(0)
  const applied = await two.planRunner.open(id)
  await pass(10_000)
  expect(two.planRunner.get().entries).toEqual(one.planRunner.get().entries)
  expect(applied && outcomesOf(applied)).toEqual(['confirmed', 'confirmed', 'confirmed'])
  expect(two.server.seen).toEqual([])
})

/** Connected channels that throw when used after they were closed, as those of browsers do. */
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
