import type { Permanent } from '../model/assessment'
import { isRecord } from '../../../lib/json/json'
import { readKept, writeJson } from '../../../lib/json/losslessJson'
import type { Change, ChangeKind, ChangeOf } from '../model/changes'
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

/** A change whose content is stored as its JSON text. Earlier versions stored the value. */
type WithText<One> = One extends ContentChange ? Omit<One, 'content'> & { json: string } : never
type ContentChange = ChangeOf<'createConfig' | 'saveConfig'>

type StoredChange = Change | WithText<Change> | EarlierChange

/** A step as it may be stored: by this version or by an earlier one. */
export interface StoredStep extends Omit<Step, 'change' | 'inverse'> {
  change: StoredChange
  inverse?: StoredChange[] | Permanent
}

/** A step in the form in which it is stored: the content of configs as text, since storing a value would lose it. */
export const stepToStore = ({ change, inverse, ...step }: Step): StoredStep => ({
  ...step,
  change: changeToStore(change),
  ...(inverse && { inverse: Array.isArray(inverse) ? inverse.map(changeToStore) : inverse }),
})

function changeToStore(change: Change): StoredChange {
  if (!('content' in change)) return change
  const { content, ...rest } = change
  return { ...rest, json: writeJson(content) }
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

function migrateChange(change: StoredChange): Change {
  if (change.kind === 'handOut') return { ...change, kind: 'assignConfig' }
  if (!('json' in change)) return change
  const { json, ...rest } = change
  const content = readKept(json)
  return { ...rest, content: isRecord(content) ? content : {} }
}

function migrateOrigin(origin: PlanOrigin | EarlierOrigin): PlanOrigin {
  if (origin.is === 'takeBack') return { ...origin, is: 'rollBack' }
  if (origin.is !== 'stage') return origin
  const { part } = origin
  return { ...origin, part: part === 'handOut' ? 'assign' : part }
}
