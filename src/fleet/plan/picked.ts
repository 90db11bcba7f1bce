import type { ReadOptions } from './read'

/** What an operator has chosen from a list. */
export type Picked =
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
      evaluate: (options: ReadOptions) => Promise<ReadonlySet<string>>
    }

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
export const chosen = (picked: Picked): string[] =>
  picked.is === 'rows' ? [...picked.ids] : [...picked.ids].filter((id) => !picked.except.has(id))

/** What was chosen, as it is now. */
export function settle(
  picked: Extract<Picked, { is: 'matching' }>,
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
