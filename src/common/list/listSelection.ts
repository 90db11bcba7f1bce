import { createStore } from '../../lib/store'
import type { Selecting } from '../../ui/table/Selecting'
import type { Selection } from '../../domain/plan/model/selection'

/** What is chosen in one list: rows, or all that matched at a time but for some. It outlives pages and refreshes. */
export interface SelectionStore extends Selecting {
  get: () => Selection
  /** Chooses all that matches. */
  all: (matching: Omit<Extract<Selection, { is: 'matching' }>, 'is' | 'except'>) => void
  clear: () => void
}

export function createSelectionStore(): SelectionStore {
  const store = createStore<Selection>(nothing)
  return {
    get: store.get,
    subscribe: store.subscribe,
    has: (key) => isSelected(store.get(), key),
    set(keys, chosen) {
      const picked = store.get()
      if (picked.is === 'rows')
        return store.set({ is: 'rows', ids: changed(picked.ids, keys, chosen) })
      // What did not match is not an exception, and cannot be added to what did.
      const known = keys.filter((key) => picked.ids.has(key))
      store.set({ ...picked, except: changed(picked.except, known, !chosen) })
    },
    all: (matching) => store.set({ is: 'matching', except: new Set(), ...matching }),
    clear: () => store.set(nothing),
  }
}

const nothing: Selection = { is: 'rows', ids: new Set() }

const isSelected = (picked: Selection, key: string) =>
  picked.ids.has(key) && !(picked.is === 'matching' && picked.except.has(key))

/** How many are chosen. */
export const sizeOf = (picked: Selection): number =>
  picked.ids.size - (picked.is === 'matching' ? picked.except.size : 0)

function changed(ids: ReadonlySet<string>, keys: readonly string[], present: boolean) {
  const next = new Set(ids)
  for (const key of keys) {
    if (present) next.add(key)
    else next.delete(key)
  }
  return next
}

/** The selections of one console, one for each list and account. */
export type SelectionStores = (list: string, account: string) => SelectionStore

export function createSelectionStores(): SelectionStores {
  const known = new Map<string, SelectionStore>()
  return (list, account) => {
    const key = JSON.stringify([list, account])
    const selection = known.get(key) ?? createSelectionStore()
    known.set(key, selection)
    return selection
  }
}
