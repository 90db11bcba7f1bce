import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiError } from '../../api/errors'
import { useFormat } from '../../ui/Clock'
import { Failure } from '../../ui/feedback/Failure'
import { Banner } from '../../ui/feedback/Banner'
import { useErrorWords } from '../useErrorWords'

interface Props {
  of: {
    error: ApiError | null
    /** whether there is something to show, however old */
    has: boolean
    /** Unix ms of what is shown */
    at: number
    retry: () => unknown
  }
  /** what was asked for, in the middle of a sentence: "the agents" */
  what: string
  children: ReactNode
}

/** What a query brought. An error never blanks what is there: a strip says how old it is and why. */
export function QueryBoundary({ of: { error, has, at, retry }, what, children }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useErrorWords()
  const again = () => void retry()
  if (error && !has)
    return <Failure text={words.failure(error, what)} action={t('retry')} onAction={again} />
  return (
    <>
      {error && (
        <Banner tone="warning" action={<Button onClick={again}>{t('retry')}</Button>}>
          {t('stale', { time: format.clock(at), reason: words.reason(error) })}
        </Banner>
      )}
      {children}
    </>
  )
}

/** The face of a plain query for `Answer`. */
export const faceOf = (query: {
  error: ApiError | null
  data: unknown
  dataUpdatedAt: number
  refetch: () => unknown
}): Props['of'] => ({
  error: query.error,
  has: query.data !== undefined,
  at: query.dataUpdatedAt,
  retry: query.refetch,
})
