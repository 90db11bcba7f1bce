import { isRecord } from '../json/json'
import type { Store } from '../store'

/** A list in `localStorage`, as one member of an object that also holds the version of the form. */
export interface StoredListFormat {
  key: string
  /** the member that holds the list */
  member: string
  /** the version that this code writes */
  version: number
}

/** The stored items, not validated, and whether a later version of the console wrote them; null where storage is blocked. */
export function readStoredList(
  { key, member, version }: StoredListFormat,
  storage: () => Storage,
): { items: unknown[]; isNewer: boolean } | null {
  let text: string | null
  try {
    text = storage().getItem(key)
  } catch {
    return null
  }
  const stored = parseRecord(text ?? '{}')
  const items: unknown = stored[member]
  return {
    items: Array.isArray(items) ? items : [],
    isNewer: typeof stored.version === 'number' && stored.version > version,
  }
}

/** Stores a list. Returns false where storage is blocked or full. */
export function writeStoredList(
  { key, member, version }: StoredListFormat,
  storage: () => Storage,
  items: readonly unknown[],
): boolean {
  try {
    storage().setItem(key, JSON.stringify({ version, [member]: items }))
    return true
  } catch {
    return false
  }
}

function parseRecord(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}

/** What hears of changes that other tabs make to `localStorage`: the window. */
export type Tabs = Pick<Window, 'addEventListener' | 'removeEventListener'>

/** `subscribe` of a store that is read again when it gets its first listener, and when another tab changes the key. */
export function followTabs(
  { key, tabs, refresh }: { key: string; tabs: Tabs; refresh: () => void },
  subscribe: Store<unknown>['subscribe'],
): Store<unknown>['subscribe'] {
  const onStorage = (event: StorageEvent) => {
    if (event.key === key || event.key === null) refresh()
  }
  let listeners = 0
  return (listener) => {
    if (listeners++ === 0) {
      tabs.addEventListener('storage', onStorage)
      refresh()
    }
    const unsubscribe = subscribe(listener)
    return () => {
      unsubscribe()
      if (--listeners === 0) tabs.removeEventListener('storage', onStorage)
    }
  }
}
