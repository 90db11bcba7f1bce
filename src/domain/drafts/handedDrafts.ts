import { keysWith, removeKeys } from '../../lib/browser/removeKeys'
import { isStoredDraft } from '../storedForms'
import type { Draft } from './drafts'

/** characters up to which a draft is handed over; a longer one would hold the page while somebody types */
const maxLength = 200_000

/**
 * Drafts on their way into the database. A page that goes cannot wait for a database, so a draft stands in local storage,
 * which is written at once, until the database has it.
 */
export interface HandedDrafts {
  /** Returns whether the draft is kept here. */
  keep: (draft: Draft) => boolean
  /** @param id of the edit */
  get: (id: string) => Draft | null
  all: () => Draft[]
  /** Removes the draft of an edit, unless a newer one than `changedAt` (Unix ms) has come. */
  release: (id: string, changedAt?: number) => void
  clear: () => void
}

/** @param name of the drafts of an account @param storage local storage; it may throw */
export function handedDraftsIn(
  name: string,
  storage: () => Storage = () => localStorage,
): HandedDrafts {
  const prefix = `${name}:handed:`
  const read = (key: string): Draft | null => {
    try {
      const draft: unknown = JSON.parse(storage().getItem(key) ?? 'null')
      return isStoredDraft(draft) ? draft : null
    } catch {
      return null
    }
  }
  return {
    keep(draft) {
      if (draft.text.length > maxLength) return false
      try {
        storage().setItem(prefix + draft.id, JSON.stringify(draft))
        return true
      } catch {
        return false
      }
    },
    get: (id) => read(prefix + id),
    all() {
      try {
        return keysWith(storage(), prefix)
          .map(read)
          .filter((draft) => draft !== null)
      } catch {
        return []
      }
    },
    release(id, changedAt = Infinity) {
      const draft = read(prefix + id)
      if (draft && draft.changedAt > changedAt) return
      try {
        storage().removeItem(prefix + id)
      } catch {
        // It holds nothing.
      }
    },
    clear: () => removeKeys(storage, prefix),
  }
}
