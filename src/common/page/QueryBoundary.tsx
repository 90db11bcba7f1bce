import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiError } from '../../api/errors'
import { useFormat } from '../../ui/useFormat'
import { Failure } from '../../ui/feedback/Failure'
import { Banner } from '../../ui/feedback/Banner'
import { useErrorWords } from '../useErrorWords'

interface Props {
  status: {
    error: ApiError | null
    /** whether there is data to show, of any age */
    hasData: boolean
    /** the time of the data, Unix ms */
    updatedAt: number
    retry: () => unknown
  }
  /** the requested data in the middle of a sentence: "the agents" */
  what: string
  children: ReactNode
}

/** The result of a query. An error replaces missing data; above existing data a banner says how old it is and why. */
export function QueryBoundary({
  status: { error, hasData, updatedAt, retry },
  what,
  children,
}: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useErrorWords()
  const onRetry = () => void retry()
  if (error && !hasData)
    return <Failure text={words.failure(error, what)} action={t('retry')} onAction={onRetry} />
  return (
    <>
      {error && (
        <Banner tone="warning" action={<Button onClick={onRetry}>{t('retry')}</Button>}>
          {t('stale', { time: format.clock(updatedAt), reason: words.reason(error) })}
        </Banner>
      )}
      {children}
    </>
  )
}

/** The status of a query of TanStack. */
export const queryStatus = (query: {
  error: ApiError | null
  data: unknown
  dataUpdatedAt: number
  refetch: () => unknown
}): Props['status'] => ({
  error: query.error,
  hasData: query.data !== undefined,
  updatedAt: query.dataUpdatedAt,
  retry: query.refetch,
})
