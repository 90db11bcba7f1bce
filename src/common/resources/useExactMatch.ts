import { useMemo } from 'react'
import { useServerClock } from '../../api/query'
import type { Page } from '../../contract/list'
import { useLastKnown } from '../../lib/hooks/useLastKnown'

/**
 * Takes one record from a query of a list: the API reads no single record, and its filters also match other records.
 * `last` is the last known state of the record with the answer that it came in and the server's time of that answer in
 * Unix ms.
 * `gone`: the list no longer has the record, or never had it; not where a row cannot be read or was not sent, which may be it.
 * @param key identifies the record
 */
export function useExactMatch<
  Data extends Pick<Page<unknown>, 'unreadable' | 'unsent'>,
  Row extends object,
>(
  key: string,
  { data, dataUpdatedAt }: { data: Data | undefined; dataUpdatedAt: number },
  find: (data: Data) => Row | undefined,
) {
  const { toServerTime } = useServerClock()
  const row = data === undefined ? undefined : find(data)
  const found = useMemo(
    () => (data !== undefined && row ? { row, data, at: toServerTime(dataUpdatedAt) } : undefined),
    [row, data, dataUpdatedAt, toServerTime],
  )
  const isGone = data !== undefined && row === undefined && !data.unreadable && !data.unsent
  return { last: useLastKnown(key, found), gone: isGone }
}
