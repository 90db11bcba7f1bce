import { hideSecrets } from '../../secrets/configSecrets'
import type { Effect } from '../model/assessment'
import type { Change } from '../model/changes'
import type { Step } from '../model/plan'
import type { PlanSummary } from '../model/summary'
import type { PlanProgress } from '../runner/applyPlan'

/** A stored plan without its steps and progress. */
export interface PlanHead {
  id: string
  /** Unix ms */
  createdAt: number
  summary: PlanSummary
  effects: Effect[]
  /** the user's reason, for example a ticket; '' without one */
  note: string
  origin?: PlanOrigin
}

/** What a plan was made from. */
export type PlanOrigin =
  /** the plan that this one undoes, retries or continues */
  | { is: 'undo' | 'retry' | 'continue'; id: string }
  /**
   * the rollout, and the stage (from 0) and part of it that this plan carries out; `restore`: assigns the replaced config
   * again where the new one did not come up
   */
  | { is: 'stage'; id: string; stage: number; part: 'remove' | 'assign' | 'restore' }
  /** the rollout that this plan reverses */
  | { is: 'rollBack'; id: string }

export interface PlanEntry {
  head: PlanHead
  progress: PlanProgress
}

/** Stores all plans of one account on one server in this browser. */
export interface Journal {
  /** false: the journal lasts only as long as the page */
  isPersistent: boolean
  /** newest first */
  entries(): Promise<PlanEntry[]>
  entry(id: string): Promise<PlanEntry | null>
  steps(id: string): Promise<Step[]>
  /** Resolves when the plan with all its steps is stored; nothing may be sent before. */
  add(entry: PlanEntry, steps: readonly Step[]): Promise<void>
  save(id: string, progress: PlanProgress): Promise<void>
  /** Takes or renews a lease until this time (Unix ms). Resolves with false while another holder has it. */
  lease(id: string, holder: string, until: number, now: number): Promise<boolean>
  release(id: string, holder: string): Promise<void>
  close(): void
}

/** The journal keeps at most this many plans and forgets the oldest. */
export const maxPlans = 300

/** A journal that lasts as long as the page, for browsers that store nothing. */
export function createMemoryJournal(): Journal {
  const plans = new Map<string, { entry: PlanEntry; steps: readonly Step[] }>()
  const leases = new Map<string, { holder: string; until: number }>()
  return {
    isPersistent: false,
    entries: () => Promise.resolve([...plans.values()].map(({ entry }) => entry).reverse()),
    entry: (id) => Promise.resolve(plans.get(id)?.entry ?? null),
    steps: (id) => Promise.resolve([...(plans.get(id)?.steps ?? [])]),
    add(entry, steps) {
      plans.set(entry.head.id, { entry, steps })
      return Promise.resolve()
    },
    save(id, progress) {
      const plan = plans.get(id)
      if (plan) plans.set(id, { ...plan, entry: { ...plan.entry, progress } })
      return Promise.resolve()
    },
    lease(id, holder, until, now) {
      const current = leases.get(id)
      if (current && current.holder !== holder && current.until > now) return Promise.resolve(false)
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

/** A step as it may be stored and exported: markers stand for the secrets of a config in it. */
export const withoutSecrets = (step: Step): Step => ({
  ...step,
  change: withoutChangeSecrets(step.change),
  ...(Array.isArray(step.inverse) && { inverse: step.inverse.map(withoutChangeSecrets) }),
})

/** A change as it may be stored and exported. */
export const withoutChangeSecrets = <C extends Change>(change: C): C =>
  'content' in change ? { ...change, content: hideSecrets(change.content).hidden } : change
