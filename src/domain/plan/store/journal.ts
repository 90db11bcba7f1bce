import type { Step } from '../model/plan'
import type { Progress } from '../runner/run'
import type { Effect } from '../model/assessment'
import type { Summary } from '../model/summary'

/** What is known of a plan without its steps. */
export interface Head {
  id: string
  /** Unix ms */
  createdAt: number
  summary: Summary
  effects: Effect[]
  /** whoever applied it may say why: a ticket */
  note: string
  origin?: Origin
}

/** What a plan comes from. */
export type Origin =
  /** the plan that this one takes back, tries again or continues */
  | { is: 'undo' | 'retry' | 'continue'; id: string }
  /** the hand-out of which this is a stage, from 0, or the part of one */
  | { is: 'stage'; id: string; stage: number; part: 'remove' | 'handOut' }
  /** the hand-out that it takes back */
  | { is: 'takeBack'; id: string }

export interface Entry {
  head: Head
  progress: Progress
}

/** All plans of one account on one server in this browser. */
export interface Journal {
  /** Whether it outlives the page. */
  kept: boolean
  /** newest first */
  entries(): Promise<Entry[]>
  entry(id: string): Promise<Entry | null>
  steps(id: string): Promise<Step[]>
  /** Resolves when all of it is kept: before anything is sent. */
  add(entry: Entry, steps: readonly Step[]): Promise<void>
  save(id: string, progress: Progress): Promise<void>
  /** Takes what only one tab may hold, until this time (Unix ms). False: another one has it. */
  lease(id: string, holder: string, until: number, now: number): Promise<boolean>
  release(id: string, holder: string): Promise<void>
  close(): void
}

/** Plans beyond these are forgotten, the oldest first. */
export const mostKept = 300

/** A journal that goes with the page, where the browser keeps nothing. */
export function createMemoryJournal(): Journal {
  const entries = new Map<string, { entry: Entry; steps: readonly Step[] }>()
  const leases = new Map<string, { holder: string; until: number }>()
  return {
    kept: false,
    entries: () => Promise.resolve([...entries.values()].map(({ entry }) => entry).reverse()),
    entry: (id) => Promise.resolve(entries.get(id)?.entry ?? null),
    steps: (id) => Promise.resolve([...(entries.get(id)?.steps ?? [])]),
    add(entry, steps) {
      entries.set(entry.head.id, { entry, steps })
      return Promise.resolve()
    },
    save(id, progress) {
      const known = entries.get(id)
      if (known) entries.set(id, { ...known, entry: { ...known.entry, progress } })
      return Promise.resolve()
    },
    lease(id, holder, until, now) {
      const held = leases.get(id)
      if (held && held.holder !== holder && held.until > now) return Promise.resolve(false)
      leases.set(id, { holder, until })
      return Promise.resolve(true)
    },
    release(id, holder) {
      if (leases.get(id)?.holder === holder) leases.delete(id)
      return Promise.resolve()
    },
    close() {},
  }
}
