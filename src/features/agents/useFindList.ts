import { useMemo } from 'react'
import { useConsole } from '../../common/console'
import { keptList, placeOf } from './findLists'
import type { LocalFilters } from './localFilters'

const storage = () => sessionStorage

/** The list that is looked for: empty without one, null when the address names one that this tab does not have. */
export function useFindList({ find, list }: Pick<LocalFilters, 'find' | 'list'>): string[] | null {
  const key = useKey()
  const text = find.join(',')
  return useMemo(
    () => (list ? keptList(list, key, storage) : text ? text.split(',') : []),
    [list, key, text],
  )
}

/** Puts a list where the address can name it. Null when the browser keeps nothing. */
export function usePlaceFindList() {
  const key = useKey()
  return (entries: readonly string[]) => placeOf(entries, key, storage)
}

const useKey = () => `logkit-console:${useConsole().serverId}:find:`
