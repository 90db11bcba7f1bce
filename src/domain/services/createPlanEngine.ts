import { deleteDB } from 'idb'
import type { Call } from '../../api/http'
import { newId } from '../../lib/text/newId'
import { answered } from '../../lib/async/answered'
import { wait } from '../../lib/async/wait'
import { createPlanRunner, type PlanRunner } from '../plan/runner/planRunner'
import { locksOr, webLocks } from '../../lib/browser/webLocks'
import { leaseLocks } from '../plan/runner/leaseLocks'
import { openJournal } from '../plan/store/openJournal'
import { createRolloutRunner, type RolloutRunner } from '../rollout/rolloutRunner'
import { openRolloutStore } from '../rollout/rolloutStore'
import { rolloutsNameOf } from './planService'

/** The loaded part of the plan service: applies the plans and runs the rollouts of one account. */
export interface PlanEngine {
  planRunner: PlanRunner
  rolloutRunner: RolloutRunner
  close: () => void
}

/** Creates the engine on the databases, locks and channels of the browser. @param name of all of these */
export async function createPlanEngine(
  call: Call,
  name: string,
  onWritten: () => void,
): Promise<PlanEngine> {
  const rolloutsName = rolloutsNameOf(name)
  const [journal, rollouts] = await Promise.all([openJournal(name), openRolloutStore(rolloutsName)])
  const manager = 'locks' in navigator ? navigator.locks : null
  // Tabs of one device compare these times, so the device's own clock serves.
  const leases = leaseLocks({ journal, holder: newId(), now: Date.now, wait })
  const locks = manager ? locksOr(webLocks(name, manager), leases) : leases
  const shared = { call, locks, now: call.clock.now, wait }
  const planRunner = await createPlanRunner({
    ...shared,
    journal,
    onWritten,
    channel: openChannel(name),
  })
  const rolloutRunner = await createRolloutRunner({
    ...shared,
    planRunner,
    store: rollouts,
    channel: openChannel(rolloutsName),
    guard(on) {
      if (on) addEventListener('beforeunload', preventUnload)
      else removeEventListener('beforeunload', preventUnload)
    },
  })
  return {
    planRunner,
    rolloutRunner,
    close() {
      rolloutRunner.close()
      planRunner.close()
    },
  }
}

/** Deletes all plans and rollouts that an engine of this name has stored. */
export async function forgetPlanData(name: string): Promise<void> {
  await answered(Promise.all([deleteDB(name), deleteDB(rolloutsNameOf(name))]))
}

const openChannel = (name: string) =>
  'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : null

const preventUnload = (event: BeforeUnloadEvent) => event.preventDefault()
