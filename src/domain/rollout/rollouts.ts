import { ApiError } from '../../api/errors'
import { newId } from '../../lib/text/newId'
import { createStore, type Store } from '../../lib/store'
import type { PlanRunner } from '../plan/runner/planRunner'
import type { Locks } from '../plan/runner/lock'
import type { Channel } from '../plan/store/planStore'
import { runRollout, type RolloutRun } from './conduct'
import { newRolloutState, nextState, type RolloutEvent } from './rolloutState'
import type { Rollout, RolloutWish } from './rollout'
import type { RolloutStore } from './rolloutStore'
import { plansOf } from './stagePlans'

export interface RolloutsState {
  /** newest first */
  rollouts: readonly Rollout[]
  /** ids of those that this tab works on */
  here: ReadonlySet<string>
}

/**
 * The hand-outs in stages of one account on one server. A tab works on them while it is open; one tab at a time. What a
 * tab left in the middle waits until somebody says that it shall go on.
 */
export interface Rollouts extends Pick<Store<RolloutsState>, 'get' | 'subscribe'> {
  /** Begins a hand-out; resolves with its id once it is kept. */
  start: (wish: RolloutWish) => Promise<string>
  /** Sends nothing more until it is told to go on. What is on its way goes on. */
  pause: (id: string) => Promise<void>
  /** Goes on where it stands: looks at its stage again. */
  resume: (id: string) => Promise<void>
  /** Leaves its stage as it is and goes on to the next. */
  despite: (id: string) => Promise<void>
  /** Ends it for good. What was handed out stays. */
  stop: (id: string) => Promise<void>
  /** A plan that takes it back has been applied. */
  takenBack: (id: string) => Promise<void>
  close: () => void
}

export interface RolloutParts extends Pick<RolloutRun, 'call' | 'now' | 'wait'> {
  desk: RolloutRun['desk'] & Pick<PlanRunner, 'stop'>
  store: RolloutStore
  locks: Locks
  channel: Channel | null
  /** Whether the tab must not be closed by the way. */
  guard: (on: boolean) => void
}

export async function createRollouts(parts: RolloutParts): Promise<Rollouts> {
  const { desk, store, locks, channel, guard, now } = parts
  const state = createStore<RolloutsState>({ rollouts: await store.all(), here: new Set() })
  const working = new Map<string, { controller: AbortController; ended: Promise<void> }>()
  const watched = new Set<string>()
  const ended = new AbortController()

  const find = (id: string) => state.get().rollouts.find((one) => one.id === id)
  const place = (rollout: Rollout) => {
    const { rollouts, here } = state.get()
    const known = rollouts.some(({ id }) => id === rollout.id)
    const next = rollouts.map((one) => (one.id === rollout.id ? rollout : one))
    state.set({ rollouts: known ? next : [rollout, ...rollouts], here })
  }
  const keep = async (rollout: Rollout) => {
    place(rollout)
    await store.put(rollout)
    // A channel that is closed throws.
    if (!ended.signal.aborted) channel?.postMessage(rollout.id)
  }
  const happen = async (id: string, happening: RolloutEvent) => {
    const rollout = find(id)
    if (!rollout || ended.signal.aborted) return
    const course = nextState(rollout.state, happening, now())
    // A full disk is no reason to leave a hand-out half done.
    if (course !== rollout.state) await keep({ ...rollout, state: course }).catch(() => {})
  }
  const setHere = (id: string, at: boolean) => {
    const here = new Set(state.get().here)
    if (at) here.add(id)
    else here.delete(id)
    state.set({ ...state.get(), here })
    guard(here.size > 0)
  }

  /** Works on a hand-out as the only tab that does. */
  const work = (id: string, release: () => void) => {
    const controller = new AbortController()
    const signal = AbortSignal.any([controller.signal, ended.signal])
    const get = () => {
      const rollout = find(id)
      if (!rollout) throw new Error('a hand-out that is not known')
      return rollout
    }
    const run = async () => {
      try {
        await runRollout({ ...parts, get, happen: (one) => happen(id, one), signal })
      } catch (error) {
        if (signal.aborted) return
        const problem = error instanceof Error ? error.message : ''
        await happen(id, { is: 'paused', why: 'trouble', problem })
        if (!(error instanceof ApiError)) throw error
      } finally {
        working.delete(id)
        setHere(id, false)
        release()
      }
    }
    setHere(id, true)
    working.set(id, { controller, ended: run() })
  }

  /** Waits until no tab works on a hand-out. If it is still meant to run by then, its tab is gone. */
  const watch = async ({ id, state: course }: Rollout) => {
    if (course.phase !== 'running' || watched.has(id) || working.has(id)) return
    watched.add(id)
    const release = await locks.wait(lockOf(id), ended.signal).catch(() => null)
    watched.delete(id)
    if (!release) return
    const kept = await store.one(id)
    if (kept) place(kept)
    await happen(id, { is: 'interrupted' })
    release()
  }
  const hear = async (id: unknown) => {
    if (typeof id !== 'string' || working.has(id)) return
    const kept = await store.one(id)
    if (!kept || working.has(id)) return
    place(kept)
    void watch(kept)
  }
  if (channel) channel.onmessage = ({ data }: MessageEvent<unknown>) => void hear(data)

  /** Does what the user wants with a hand-out, if no other tab works on it. */
  const act = async (id: string, happening: RolloutEvent) => {
    const mine = working.get(id)
    if (mine) {
      await happen(id, happening)
      if (find(id)?.state.phase === 'running') return
      mine.controller.abort()
      return mine.ended
    }
    const release = await locks.take(lockOf(id))
    if (!release) return
    const kept = await store.one(id)
    if (kept) place(kept)
    await happen(id, happening)
    if (find(id)?.state.phase === 'running') work(id, release)
    else release()
  }

  for (const rollout of state.get().rollouts) void watch(rollout)
  return {
    get: state.get,
    subscribe: state.subscribe,
    async start(wish) {
      const id = newId()
      const rollout = { ...wish, id, createdAt: now(), state: newRolloutState(wish.stages) }
      const release = (await locks.take(lockOf(id))) ?? (() => {})
      await keep(rollout)
      work(id, release)
      return id
    },
    pause: (id) => act(id, { is: 'paused', why: 'user' }),
    resume: (id) => act(id, { is: 'resumed' }),
    despite: (id) => act(id, { is: 'despite' }),
    async stop(id) {
      for (const { head, progress } of plansOf(desk.get().entries, { id }))
        if (progress.phase === 'applying') desk.stop(head.id)
      await act(id, { is: 'stopped' })
    },
    takenBack: (id) => act(id, { is: 'takenBack' }),
    close() {
      ended.abort()
      guard(false)
      channel?.close()
      store.close()
    },
  }
}

const lockOf = (id: string) => `rollout:${id}`
