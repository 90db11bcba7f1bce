import { useTranslation } from 'react-i18next'
import type { ApiError } from '../api/errors'
import type { FailureText } from '../ui/feedback/Failure'

/** Texts for errors. The message of the server is among the details. */
export function useErrorWords() {
  const { t } = useTranslation('common')

  /** the reason in one sentence */
  const reason = ({ status, code, path }: ApiError): string => {
    if (code === 'shape') return t('error.shape', { path: path || '/' })
    if (code === 'timeout') return t('error.timeout')
    if (code === 'no-token') return t('error.noToken')
    if (code === 'network') return t('error.network')
    if (code === 'cut') return t('error.cut')
    if (code === 'not-json') return t('error.notJson')
    if (code === 'read-only') return t('readOnly')
    if (code === 'partial') return t('error.partial')
    if (code === 'name') return t('error.name')
    if (status === 401) return t('error.unauthorized')
    if (status === 403) return t('error.forbidden')
    if (status === 404) return t('error.notFound')
    if (status === 413 || status === 414) return t('error.tooLarge')
    if (status === 429) return t('error.tooMany')
    if (status === 503) return t('error.busy')
    return t('error.server')
  }

  /** the text for `Failure`; `what` could not be loaded: "the agents" */
  const failure = (error: ApiError, what: string): FailureText => ({
    title: t(error.status === 403 ? 'error.noAccess' : 'error.title', { what }),
    reason: reason(error),
    details: [
      { label: t('error.message'), value: error.message },
      // The server sent a page with a status of its own, or nothing.
      {
        label: t('error.status'),
        value: (error.code !== 'signed-out' && error.status) || undefined,
      },
      { label: t('error.code'), value: error.code },
      { label: t('error.requestId'), value: error.requestId },
    ].filter(({ value }) => value !== undefined && value !== ''),
  })

  return { reason, failure }
}
