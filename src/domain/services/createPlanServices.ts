import { deleteDB } from 'idb'
import type { Call } from '../../api/http'
import { newId } from '../../lib/text/newId'
import { wait } from '../../lib/async/wait'
import { forgetRollouts, createRolloutService } from '../rollout/createRolloutService'
import type { Rollouts } from '../rollout/rollouts'
import { createPlanRunner, type PlanRunner } from '../plan/runner/planRunner'
import { leases, webLocks } from '../plan/runner/lock'
import { openJournal } from '../plan/store/openJournal'

/** Where plans are applied, and what applies them in stages. */
export interface PlanServices {
  desk: PlanRunner
  rollouts: Rollouts
  close: () => void
}

/** Forgets what a workshop of this name has kept. */
export async function forgetPlanServices(name: string): Promise<void> {
  await Promise.all([deleteDB(name), forgetRollouts(rolloutsOf(name))])
}

/** The workshop with all that a browser has for it. @param name of everything it keeps */
export async function createPlanServices(
  call: Call,
  name: string,
  onWritten: () => void,
): Promise<PlanServices> {
  const journal = await openJournal(name)
  const manager = 'locks' in navigator ? navigator.locks : null
  const now = Date.now
  const locks = manager ? webLocks(name, manager) : leases({ journal, holder: newId(), now, wait })
  const desk = await createPlanRunner({
    journal,
    call,
    onWritten,
    now,
    wait,
    locks,
    channel: 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : null,
  })
  const rollouts = await createRolloutService({ desk, call, locks, name: rolloutsOf(name) })
  return {
    desk,
    rollouts,
    close() {
      rollouts.close()
      desk.close()
    },
  }
}

const rolloutsOf = (name: string) => `${name}:rollouts`
