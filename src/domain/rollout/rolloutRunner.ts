import { ApiError } from '../../api/errors'
import { newId } from '../../lib/text/newId'
import { createStore, type Store } from '../../lib/store'
import type { PlanRunner } from '../plan/runner/planRunner'
import type { Locks } from '../../lib/browser/webLocks'
import type { Channel } from '../plan/store/planStore'
import { runRollout, type RolloutContext } from './runRollout'
import { newRolloutState, nextState, type RolloutEvent } from './rolloutState'
import type { Rollout, RolloutInput } from './rollout'
import type { RolloutStore } from './rolloutStore'
import { plansOf } from './stagePlans'

export interface RolloutRunnerState {
  /** newest first */
  rollouts: readonly Rollout[]
  /** ids of the rollouts that this tab works on */
  activeIds: ReadonlySet<string>
}

/**
 * Runs the staged rollouts of one account on one server. One tab works on a rollout at a time, while it is open. A
 * rollout whose tab was closed is interrupted until the user resumes it.
 */
export interface RolloutRunner extends Pick<Store<RolloutRunnerState>, 'get' | 'subscribe'> {
  /** Starts a rollout; resolves with its id once it is stored. */
  start: (input: RolloutInput) => Promise<string>
  /** Sends nothing more until the rollout is resumed. Requests that were sent are not cancelled. */
  pause: (id: string) => Promise<void>
  /** Continues with a new check of the current stage. */
  resume: (id: string) => Promise<void>
  /** Continues with the next stage although agents of the current one failed or were not checked. */
  continueAnyway: (id: string) => Promise<void>
  /** Ends the rollout. Agents that have the config keep it. */
  cancel: (id: string) => Promise<void>
  /** Records that a plan that reverses the rollout was applied. */
  markRolledBack: (id: string) => Promise<void>
  close: () => void
}

export interface RolloutRunnerOptions extends Pick<RolloutContext, 'call' | 'now' | 'wait'> {
  planRunner: RolloutContext['planRunner'] & Pick<PlanRunner, 'stop'>
  store: RolloutStore
  locks: Locks
  channel: Channel | null
  /** Turns the browser's question before the tab is closed on or off. */
  guard: (on: boolean) => void
}

export async function createRolloutRunner(options: RolloutRunnerOptions): Promise<RolloutRunner> {
  const { planRunner, store, locks, channel, guard, now } = options
  const list = createStore<RolloutRunnerState>({
    rollouts: await store.all(),
    activeIds: new Set(),
  })
  const runs = new Map<string, { controller: AbortController; ended: Promise<void> }>()
  const watched = new Set<string>()
  const closed = new AbortController()

  const find = (id: string) => list.get().rollouts.find((one) => one.id === id)
  const upsert = (rollout: Rollout) => {
    const { rollouts, activeIds } = list.get()
    const exists = rollouts.some(({ id }) => id === rollout.id)
    const next = rollouts.map((one) => (one.id === rollout.id ? rollout : one))
    list.set({ rollouts: exists ? next : [rollout, ...rollouts], activeIds })
  }
  const save = async (rollout: Rollout) => {
    upsert(rollout)
    await store.put(rollout)
    // Posting to a closed channel throws.
    if (!closed.signal.aborted) channel?.postMessage(rollout.id)
  }
  const dispatch = async (id: string, event: RolloutEvent) => {
    const rollout = find(id)
    if (!rollout || closed.signal.aborted) return
    const state = nextState(rollout.state, event, now())
    // The rollout continues even if the state cannot be stored, for example because the disk is full.
    if (state !== rollout.state) await save({ ...rollout, state }).catch(() => {})
  }
  const setActive = (id: string, active: boolean) => {
    const activeIds = new Set(list.get().activeIds)
    if (active) activeIds.add(id)
    else activeIds.delete(id)
    list.set({ ...list.get(), activeIds })
    guard(activeIds.size > 0)
  }

  /** Runs a rollout in this tab, which holds its lock. */
  const startRun = (id: string, release: () => void) => {
    const controller = new AbortController()
    const signal = AbortSignal.any([controller.signal, closed.signal])
    const get = () => {
      const rollout = find(id)
      if (!rollout) throw new Error('an unknown rollout')
      return rollout
    }
    const run = async () => {
      try {
        await runRollout({ ...options, get, dispatch: (event) => dispatch(id, event), signal })
      } catch (error) {
        if (signal.aborted) return
        const message = error instanceof Error ? error.message : ''
        await dispatch(id, { is: 'paused', reason: 'error', message })
        if (!(error instanceof ApiError)) throw error
      } finally {
        runs.delete(id)
        setActive(id, false)
        release()
      }
    }
    setActive(id, true)
    runs.set(id, { controller, ended: run() })
  }

  /** Waits until no tab works on a rollout. If it is still running then, its tab was closed: interrupts it. */
  const watch = async ({ id, state }: Rollout) => {
    if (state.phase !== 'running' || watched.has(id) || runs.has(id)) return
    watched.add(id)
    const release = await locks.acquire(lockOf(id), closed.signal).catch(() => null)
    watched.delete(id)
    if (!release) return
    const stored = await store.one(id)
    if (stored) upsert(stored)
    await dispatch(id, { is: 'interrupted' })
    release()
  }
  const reload = async (id: unknown) => {
    if (typeof id !== 'string' || runs.has(id)) return
    const stored = await store.one(id)
    if (!stored || runs.has(id)) return
    upsert(stored)
    void watch(stored)
  }
  if (channel) channel.onmessage = ({ data }: MessageEvent<unknown>) => void reload(data)

  /** Applies an action of the user to a rollout, unless another tab works on it. */
  const act = async (id: string, event: RolloutEvent) => {
    const active = runs.get(id)
    if (active) {
      await dispatch(id, event)
      if (find(id)?.state.phase === 'running') return
      active.controller.abort()
      return active.ended
    }
    const release = await locks.tryAcquire(lockOf(id))
    if (!release) return
    const stored = await store.one(id)
    if (stored) upsert(stored)
    await dispatch(id, event)
    if (find(id)?.state.phase === 'running') startRun(id, release)
    else release()
  }

  for (const rollout of list.get().rollouts) void watch(rollout)
  return {
    get: list.get,
    subscribe: list.subscribe,
    async start(input) {
      const id = newId()
      const rollout = { ...input, id, createdAt: now(), state: newRolloutState(input.stages) }
      const release = (await locks.tryAcquire(lockOf(id))) ?? (() => {})
      await save(rollout)
      startRun(id, release)
      return id
    },
    pause: (id) => act(id, { is: 'paused', reason: 'user' }),
    resume: (id) => act(id, { is: 'resumed' }),
    continueAnyway: (id) => act(id, { is: 'continuedAnyway' }),
    async cancel(id) {
      for (const { head, progress } of plansOf(planRunner.get().entries, { id }))
        if (progress.phase === 'applying') planRunner.stop(head.id)
      await act(id, { is: 'cancelled' })
    },
    markRolledBack: (id) => act(id, { is: 'rolledBack' }),
    close() {
      closed.abort()
      guard(false)
      channel?.close()
      store.close()
    },
  }
}

const lockOf = (id: string) => `rollout:${id}`
