import type { ReadIntoSnapshot } from '../planning/read'

type ResolveSelection = (options: ReadIntoSnapshot) => Promise<ReadonlySet<string>>

/** The rows that the user has selected in a list. */
export type Selection =
  | { is: 'rows'; ids: ReadonlySet<string> }
  /** all rows that matched the filter when they were selected, except some */
  | {
      is: 'matching'
      /** what matched then, including the exceptions */
      ids: ReadonlySet<string>
      except: ReadonlySet<string>
      /** Unix ms */
      takenAt: number
      /** Reads what matches the filter now. */
      resolveSelection: ResolveSelection
    }

/** The rows that a plan is made for: a selection, or what matches (`now`) when the plan is made. */
export type SelectionSource = Selection | { is: 'now'; resolveSelection: ResolveSelection }

/** The difference between what was selected and what matches now. */
export interface SelectionChange {
  /** Unix ms */
  takenAt: number
  /** ids that match only now */
  added: string[]
  /** selected ids that do not match any more */
  removed: string[]
}

/** Whether the plan includes the ids that entered or left the filter since the selection; by default it skips them. */
export interface IncludedChanges {
  added: boolean
  removed: boolean
}

/** The ids that were selected, without reading again. */
export const selectedIds = (selection: Selection): string[] =>
  selection.is === 'rows'
    ? [...selection.ids]
    : [...selection.ids].filter((id) => !selection.except.has(id))

/** The ids of the selection after a new read, and how they differ from what was selected. */
export function currentSelection(
  selection: Extract<Selection, { is: 'matching' }>,
  now: ReadonlySet<string>,
  include: IncludedChanges,
): { ids: string[]; selectionChange: SelectionChange } {
  const { ids: matchedThen, except, takenAt } = selection
  const selected = selectedIds(selection)
  const removed = selected.filter((id) => !now.has(id))
  const added = [...now].filter((id) => !matchedThen.has(id) && !except.has(id))
  const kept = selected.filter((id) => now.has(id) || include.removed)
  return {
    ids: [...kept, ...(include.added ? added : [])],
    selectionChange: { takenAt, added, removed },
  }
}
