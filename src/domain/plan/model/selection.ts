import type { ReadInto } from '../planning/read'

type ResolveSelection = (options: ReadInto) => Promise<ReadonlySet<string>>

/** What an operator has chosen from a list. */
export type Selection =
  | { is: 'rows'; ids: ReadonlySet<string> }
  /** All that matched at a time, but for some. */
  | {
      is: 'matching'
      /** what matched then, the exceptions too */
      ids: ReadonlySet<string>
      except: ReadonlySet<string>
      /** Unix ms */
      takenAt: number
      /** Looks again; answers with what matches now. */
      resolveSelection: ResolveSelection
    }

/** What a plan is to be made for: what was chosen, or whatever there is by the time the plan is made. */
export type SelectionSource = Selection | { is: 'now'; resolveSelection: ResolveSelection }

/** How far what matches now is from what was chosen. */
export interface SelectionDrift {
  /** Unix ms */
  takenAt: number
  /** what matches only now */
  more: string[]
  /** what matched then, and does not now */
  gone: string[]
}

/** What to do about the drift: what is neither here nor there is left alone unless it is asked for. */
export interface DriftInclusion {
  more: boolean
  gone: boolean
}

/** What was chosen, without looking again. */
export const selectedIds = (picked: Selection): string[] =>
  picked.is === 'rows' ? [...picked.ids] : [...picked.ids].filter((id) => !picked.except.has(id))

/** What was chosen, as it is now. */
export function reconcileSelection(
  picked: Extract<Selection, { is: 'matching' }>,
  now: ReadonlySet<string>,
  include: DriftInclusion,
): { ids: string[]; drift: SelectionDrift } {
  const { ids: then, except, takenAt } = picked
  const taken = selectedIds(picked)
  const gone = taken.filter((id) => !now.has(id))
  const more = [...now].filter((id) => !then.has(id) && !except.has(id))
  const ids = [...taken.filter((id) => now.has(id) || include.gone), ...(include.more ? more : [])]
  return { ids, drift: { takenAt, more, gone } }
}
