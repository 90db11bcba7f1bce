import { Button } from 'antd'
import { Suspense, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useServerClock } from '../../api/query'
import type { ApiError } from '../../api/errors'
import { isRecord } from '../../lib/json/json'
import { useFormat } from '../../ui/useFormat'
import { Failure } from '../../ui/feedback/Failure'
import { Banner } from '../../ui/feedback/Banner'
import { useErrorWords } from '../useErrorWords'
import { lazyComponent } from './lazyComponent'
import { SlowNotice } from './SlowNotice'

const UnreadRows = lazyComponent(async () => (await import('./UnreadRows')).UnreadRows)

export interface QueryStatus {
  error: ApiError | null
  /** whether there is data to show, of any age */
  hasData: boolean
  /** the server's time of the data, Unix ms */
  updatedAt: number
  retry: () => unknown
  /** a page of a list, whose rows may not have been read in full */
  data?: unknown
}

/** A query of TanStack, which dates its data by the clock of the device. */
interface Query {
  error: ApiError | null
  data: unknown
  dataUpdatedAt: number
  refetch: () => unknown
}

type Props = ({ status: QueryStatus; query?: undefined } | { status?: undefined; query: Query }) & {
  /** the requested data in the middle of a sentence: "the agents" */
  what: string
  children: ReactNode
}

/** The result of a query. An error replaces missing data; above existing data a banner says how old it is and why. */
export function QueryBoundary({ status, query, what, children }: Props) {
  const { t } = useTranslation()
  const { toServerTime } = useServerClock()
  const format = useFormat()
  const words = useErrorWords()
  const { error, data } = status ?? query
  const hasData = status ? status.hasData : query.data !== undefined
  /** 0: what is shown was not read from the server */
  const at = status ? status.updatedAt : query.dataUpdatedAt && toServerTime(query.dataUpdatedAt)
  const onRetry = () => void (status?.retry ?? query?.refetch)?.()
  if (error && !hasData)
    return <Failure text={words.failure(error, what)} action={t('retry')} onAction={onRetry} />
  return (
    <>
      {error && (
        <Banner tone="warning" action={<Button onClick={onRetry}>{t('retry')}</Button>}>
          {at === 0
            ? t('notLoaded', { what, reason: words.reason(error) })
            : t('stale', { time: format.clock(at), reason: words.reason(error) })}
        </Banner>
      )}
      {!error && !hasData && <SlowNotice />}
      {hasUnreadRows(data) && (
        <Suspense>
          <UnreadRows page={data} />
        </Suspense>
      )}
      {children}
    </>
  )
}

/** Whether some rows of a page of a list could not be read in full; false for any other data. */
const hasUnreadRows = (data: unknown): boolean =>
  isRecord(data) &&
  ('unreadable' in data ||
    (Array.isArray(data.rows) && data.rows.some((row) => isRecord(row) && 'unread' in row)))
