import { removeKeys } from '../../lib/browser/removeKeys'

/**
 * Which edit of a config this tab works on: its id, by config ('' = a new one). It survives a reload and leaving the page.
 * A duplicated tab begins with a copy, so an id counts only once it is claimed (`editClaims`).
 */
export interface TabEdits {
  get: (config: string) => string | null
  set: (config: string, id: string) => void
}

/** @param name of the drafts of an account @param storage that of the tab; it may throw */
export const tabEditsIn = (
  name: string,
  storage: () => Storage = () => sessionStorage,
): TabEdits => ({
  get(config) {
    try {
      return storage().getItem(keyOf(name, config))
    } catch {
      return null
    }
  },
  set(config, id) {
    try {
      storage().setItem(keyOf(name, config), id)
    } catch {
      // Without storage a reload begins another edit; the draft is offered there.
    }
  },
})

/** Forgets the edits of this tab, for example when the account signs out. */
export function forgetTabEdits(name: string, storage: () => Storage = () => sessionStorage): void {
  removeKeys(storage, keyOf(name, ''))
}

const keyOf = (name: string, config: string) => `${name}:edit:${config}`
