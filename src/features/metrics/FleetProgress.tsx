import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ApiError } from '../../api/errors'
import { useErrorWords } from '../../common/useErrorWords'
import { ProgressLine } from '../../ui/feedback/ProgressLine'
import { Banner } from '../../ui/feedback/Banner'
import type { Host } from './fleetRun'

interface Props {
  done: number
  /** that are asked */
  total: number
  /** that there are */
  all: number
  running: boolean
  failed: readonly { id: string; error: ApiError }[]
  names: readonly Host[]
  onCancel: () => void
  onResume: () => void
}

/** Names that are told one by one. */
const mostNames = 5

/** How far the reading is; what is missing in it, and how to get it. */
export function FleetProgress(props: Props) {
  const { done, total, all, running, failed, names, onCancel, onResume } = props
  const { t } = useTranslation(['fleetMetrics', 'common'])
  const errors = useErrorWords()
  const [first] = failed
  if (running)
    return (
      <ProgressLine
        text={t('progress', { done, count: total })}
        share={done / Math.max(total, 1)}
        onCancel={onCancel}
      />
    )
  if (done === 0) return null
  if (done < total || first)
    return (
      <Banner tone="warning" action={<Button onClick={onResume}>{t('resume')}</Button>}>
        {done < total && t('partly', { done, count: total })}{' '}
        {first &&
          t('failed', {
            count: failed.length,
            names: failed
              .slice(0, mostNames)
              .map(({ id }) => names.find((host) => host.id === id)?.name ?? id)
              .join(', '),
            reason: errors.reason(first.error),
          })}
      </Banner>
    )
  return total < all ? <Banner tone="info">{t('sampled', { done, count: all })}</Banner> : null
}
