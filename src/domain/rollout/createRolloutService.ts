import { deleteDB } from 'idb'
import { wait } from '../../lib/async/wait'
import type { Call } from '../../api/http'
import type { PlanRunner } from '../plan/runner/planRunner'
import type { Locks } from '../plan/runner/lock'
import { createRollouts, type Rollouts } from './rollouts'
import { openRolloutStore } from './rolloutStore'

interface Parts {
  desk: PlanRunner
  call: Call
  locks: Locks
  /** of everything it keeps */
  name: string
}

/** The hand-outs in stages, with all that a browser has for them. */
export async function createRolloutService({ desk, call, locks, name }: Parts): Promise<Rollouts> {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault()
  return createRollouts({
    desk,
    call,
    locks,
    wait,
    now: Date.now,
    store: await openRolloutStore(name),
    channel: 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : null,
    guard(on) {
      if (on) addEventListener('beforeunload', ask)
      else removeEventListener('beforeunload', ask)
    },
  })
}

/** Forgets what hand-outs of this name have kept. */
export const forgetRollouts = (name: string): Promise<void> => deleteDB(name)
