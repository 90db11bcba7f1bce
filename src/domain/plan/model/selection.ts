import type { ReadInto } from '../planning/read'

type Evaluate = (options: ReadInto) => Promise<ReadonlySet<string>>

/** What an operator has chosen from a list. */
export type Chosen =
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
      evaluate: Evaluate
    }

/** What a plan is to be made for: what was chosen, or whatever there is by the time the plan is made. */
export type Picked = Chosen | { is: 'now'; evaluate: Evaluate }

/** How far what matches now is from what was chosen. */
export interface Drift {
  /** Unix ms */
  takenAt: number
  /** what matches only now */
  more: string[]
  /** what matched then, and does not now */
  gone: string[]
}

/** What to do about the drift: what is neither here nor there is left alone unless it is asked for. */
export interface Include {
  more: boolean
  gone: boolean
}

/** What was chosen, without looking again. */
export const chosen = (picked: Chosen): string[] =>
  picked.is === 'rows' ? [...picked.ids] : [...picked.ids].filter((id) => !picked.except.has(id))

/** What was chosen, as it is now. */
export function settle(
  picked: Extract<Chosen, { is: 'matching' }>,
  now: ReadonlySet<string>,
  include: Include,
): { ids: string[]; drift: Drift } {
  const { ids: then, except, takenAt } = picked
  const taken = chosen(picked)
  const gone = taken.filter((id) => !now.has(id))
  const more = [...now].filter((id) => !then.has(id) && !except.has(id))
  const ids = [...taken.filter((id) => now.has(id) || include.gone), ...(include.more ? more : [])]
  return { ids, drift: { takenAt, more, gone } }
}
