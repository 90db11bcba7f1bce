import { useMemo } from 'react'
import { useConsole } from '../../common/consoleContext'
import { useStore } from '../../lib/hooks/useStore'
import { keyPrefixOf, loadEntries, storeEntries } from './bulkSearchEntries'
import type { LocalFilters } from './localFilters'

const storage = () => sessionStorage

/** The entries of the bulk search: empty without one; null when the URL names entries that this tab does not have. */
export function useBulkSearchEntries({
  find,
  list,
}: Pick<LocalFilters, 'find' | 'list'>): string[] | null {
  const keyPrefix = useKeyPrefix()
  const text = find.join(',')
  return useMemo(
    () => (list ? loadEntries(list, keyPrefix, storage) : text ? text.split(',') : []),
    [list, keyPrefix, text],
  )
}

/** Stores entries for the URL and gives its parameters; null when the entries are too long and nothing can be stored. */
export function useStoreEntries() {
  const keyPrefix = useKeyPrefix()
  return (entries: readonly string[]) => storeEntries(entries, keyPrefix, storage)
}

function useKeyPrefix() {
  const { serverId, session } = useConsole()
  return keyPrefixOf({ serverId, account: useStore(session).account })
}
