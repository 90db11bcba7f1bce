import { createStore } from '../../lib/store'
import type { RowSelection } from '../../ui/table/rowSelection'
import type { Selection } from '../../domain/plan/model/selection'

/** The selection of one list: rows, or all rows that matched at one time with exceptions. It survives paging and refreshes. */
export interface SelectionStore extends RowSelection {
  get: () => Selection
  /** Selects all rows that match. */
  selectAll: (matching: Omit<Extract<Selection, { is: 'matching' }>, 'is' | 'except'>) => void
  clear: () => void
}

/** A selection store with nothing selected. */
export function createSelectionStore(): SelectionStore {
  const store = createStore<Selection>(emptySelection)
  return {
    get: store.get,
    subscribe: store.subscribe,
    has: (key) => isSelected(store.get(), key),
    set(keys, selected) {
      const current = store.get()
      if (current.is === 'rows')
        return store.set({ is: 'rows', ids: withKeys(current.ids, keys, selected) })
      // Rows that did not match are no exceptions and cannot be added.
      const matching = keys.filter((key) => current.ids.has(key))
      store.set({ ...current, except: withKeys(current.except, matching, !selected) })
    },
    selectAll: (matching) => store.set({ is: 'matching', except: new Set(), ...matching }),
    clear: () => store.set(emptySelection),
  }
}

const emptySelection: Selection = { is: 'rows', ids: new Set() }

const isSelected = (selection: Selection, key: string) =>
  selection.ids.has(key) && !(selection.is === 'matching' && selection.except.has(key))

/** The number of selected rows. */
export const selectionSize = (selection: Selection): number =>
  selection.ids.size - (selection.is === 'matching' ? selection.except.size : 0)

/** The set with the keys added or removed. */
function withKeys(ids: ReadonlySet<string>, keys: readonly string[], present: boolean) {
  const next = new Set(ids)
  for (const key of keys) {
    if (present) next.add(key)
    else next.delete(key)
  }
  return next
}

/** The selections of one console, one for each list and account. */
export type SelectionStores = (list: string, account: string) => SelectionStore

/** Creates each store when it is first needed. */
export function createSelectionStores(): SelectionStores {
  const stores = new Map<string, SelectionStore>()
  return (list, account) => {
    const key = JSON.stringify([list, account])
    const store = stores.get(key) ?? createSelectionStore()
    stores.set(key, store)
    return store
  }
}
