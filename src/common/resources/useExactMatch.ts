import { useMemo } from 'react'
import { useLastKnown } from '../../lib/hooks/useLastKnown'

/**
 * Takes one record from a query of a list: the API reads no single record, and its filters also match other records.
 * `last` is the last known state of the record with the answer that it came in and the time of that answer in Unix ms.
 * `gone`: the list no longer has the record, or never had it.
 * @param key identifies the record
 */
export function useExactMatch<Data, Row extends object>(
  key: string,
  { data, dataUpdatedAt }: { data: Data | undefined; dataUpdatedAt: number },
  find: (data: Data) => Row | undefined,
) {
  const row = data === undefined ? undefined : find(data)
  const found = useMemo(
    () => (data !== undefined && row ? { row, data, at: dataUpdatedAt } : undefined),
    [row, data, dataUpdatedAt],
  )
  return { last: useLastKnown(key, found), gone: data !== undefined && row === undefined }
}
