import { isStoredWorkbench } from '../../domain/storedForms'
import type { WorkbenchState } from './grokStore'

/** characters up to which a state is handed over; a longer one would hold the page while somebody types */
const maxLength = 200_000

/**
 * The state of the workbench on its way into the database. A page that goes cannot wait for a database, so the state stands in
 * local storage, which is written at once, until the database has it.
 */
export interface HandedState {
  /** Returns the token of what is kept, to release it; null: it is not kept here. */
  keep: (state: WorkbenchState) => string | null
  get: () => WorkbenchState | null
  /** Removes what is kept, unless a newer state has come. Without a token it removes any state. */
  release: (token?: string | null) => void
}

/** @param name of the data of an account @param storage local storage; it may throw */
export function handedStateIn(
  name: string,
  storage: () => Storage = () => localStorage,
): HandedState {
  const key = `${name}:handed`
  const attempt = <Value>(act: () => Value): Value | null => {
    try {
      return act()
    } catch {
      return null
    }
  }
  return {
    keep(state) {
      const text = JSON.stringify(state)
      // An older state that is left here would come back in place of this one.
      if (text.length > maxLength) return attempt(() => (storage().removeItem(key), null))
      return attempt(() => (storage().setItem(key, text), text))
    },
    get: () =>
      attempt(() => {
        const state: unknown = JSON.parse(storage().getItem(key) ?? 'null')
        return isStoredWorkbench(state) ? state : null
      }),
    release(token) {
      attempt(() => {
        if (token === undefined || storage().getItem(key) === token) storage().removeItem(key)
      })
    },
  }
}
