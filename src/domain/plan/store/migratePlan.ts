import type { Permanent } from '../model/assessment'
import type { Change, ChangeKind } from '../model/changes'
import type { Step } from '../model/plan'
import type { PlanHead, PlanOrigin } from './journal'

/** Earlier versions stored the change `assignConfig` under this kind. */
interface EarlierChange {
  kind: 'handOut'
  config: string
  agent: string
}

type EarlierOrigin =
  { is: 'stage'; id: string; stage: number; part: 'handOut' } | { is: 'takeBack'; id: string }

/** The head of a plan as it may be stored: by this version or by an earlier one. */
export interface StoredHead extends Omit<PlanHead, 'summary' | 'origin'> {
  summary: Omit<PlanHead['summary'], 'kinds'> & { kinds: (ChangeKind | 'handOut')[] }
  origin?: PlanOrigin | EarlierOrigin
}

/** A step as it may be stored: by this version or by an earlier one. */
export interface StoredStep extends Omit<Step, 'change' | 'inverse'> {
  change: Change | EarlierChange
  inverse?: (Change | EarlierChange)[] | Permanent
}

/** Reads the stored head of a plan in the form of this version. */
export const migrateHead = ({ summary, origin, ...head }: StoredHead): PlanHead => ({
  ...head,
  summary: {
    ...summary,
    kinds: summary.kinds.map((kind) => (kind === 'handOut' ? 'assignConfig' : kind)),
  },
  ...(origin && { origin: migrateOrigin(origin) }),
})

/** Reads a stored step in the form of this version. */
export const migrateStep = ({ change, inverse, ...step }: StoredStep): Step => ({
  ...step,
  change: migrateChange(change),
  ...(inverse && { inverse: Array.isArray(inverse) ? inverse.map(migrateChange) : inverse }),
})

const migrateChange = (change: Change | EarlierChange): Change =>
  change.kind === 'handOut' ? { ...change, kind: 'assignConfig' } : change

function migrateOrigin(origin: PlanOrigin | EarlierOrigin): PlanOrigin {
  if (origin.is === 'takeBack') return { ...origin, is: 'rollBack' }
  if (origin.is !== 'stage') return origin
  const { part } = origin
  return { ...origin, part: part === 'handOut' ? 'assign' : part }
}
