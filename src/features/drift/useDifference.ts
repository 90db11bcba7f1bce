import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useServerClock } from '../../api/query'
import type { ApiError } from '../../api/errors'
import { compareContents, type ContentDifference } from '../../domain/drift/contentDifference'
import { isRecord } from '../../lib/json/json'
import { configQuery, runnerQuery } from './contentsQuery'

/** What is known about the contents of one config on one agent. */
export interface Difference {
  /** why they are not known; null: they are */
  absent: 'reading' | 'runner' | 'config' | 'unreadable' | null
  /** null while the contents are not known */
  difference: ContentDifference | null
  /** the contents as the server sent them */
  assigned: unknown
  running: unknown
  /** '' where the server does not say */
  hostname: string
  /** the server's time at which the older of the two was read, Unix ms */
  at: number
  error: ApiError | null
  readAgain: () => void
}

/** Reads the content of a config and of its runner anew and compares them. @param agent id @param name of the config */
export function useDifference(agent: string, name: string): Difference {
  const fresh = { staleTime: 0, refetchOnMount: 'always' as const }
  const config = useQuery({ ...configQuery(name), ...fresh })
  const runner = useQuery({ ...runnerQuery(agent, name), ...fresh })
  const { toServerTime } = useServerClock()
  const isFresh = config.isFetchedAfterMount && runner.isFetchedAfterMount
  const configRow = config.data?.rows.find((row) => row.name === name)
  const runnerRow = runner.data?.rows.find((row) => row.agent_id === agent && row.name === name)
  const assigned = configRow?.config
  const running = runnerRow?.config
  const isReadable = isRecord(assigned) && isRecord(running)
  const difference = useMemo(
    () => (isFresh && isReadable ? compareContents(assigned, running) : null),
    [isFresh, isReadable, assigned, running],
  )
  const isRead = isFresh && config.data !== undefined && runner.data !== undefined
  const absent = !isRead
    ? 'reading'
    : !runnerRow
      ? 'runner'
      : !configRow
        ? 'config'
        : isReadable
          ? null
          : 'unreadable'
  return {
    absent,
    difference,
    assigned,
    running,
    hostname: runner.data?.agents[agent]?.hostname ?? '',
    at: toServerTime(Math.min(config.dataUpdatedAt, runner.dataUpdatedAt)),
    error: config.error ?? runner.error,
    readAgain: () => void Promise.all([config.refetch(), runner.refetch()]),
  }
}
