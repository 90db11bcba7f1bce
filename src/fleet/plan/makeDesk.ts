import { deleteDB } from 'idb'
import type { Call } from '../../api/http'
import { newId } from '../../lib/newId'
import { wait } from '../../lib/wait'
import { createDesk, type Desk } from './desk'
import { leases, webLocks } from './lock'
import { openJournal } from './openJournal'

/** Forgets what a desk of this name has kept. */
export const forgetDesk = (name: string): Promise<void> => deleteDB(name)

/** The desk with all that a browser has for it. @param name of everything it keeps */
export async function makeDesk(call: Call, name: string, onWritten: () => void): Promise<Desk> {
  const journal = await openJournal(name)
  const manager = 'locks' in navigator ? navigator.locks : null
  const now = Date.now
  return createDesk({
    journal,
    call,
    onWritten,
    now,
    wait,
    locks: manager ? webLocks(name, manager) : leases({ journal, holder: newId(), now, wait }),
    channel: 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : null,
  })
}
