import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ApiError } from '../../api/errors'
import { useErrorWords } from '../../common/useErrorWords'
import { ProgressLine } from '../../ui/feedback/ProgressLine'
import { Banner } from '../../ui/feedback/Banner'
import type { AgentInfo } from './metricsScan'

interface Props {
  done: number
  /** agents that the scan reads */
  requested: number
  /** agents that match the filter, of which `requested` may be a sample */
  total: number
  running: boolean
  /** The scan waits because requests fail repeatedly. */
  paused: boolean
  failed: readonly { id: string; error: ApiError }[]
  agents: readonly AgentInfo[]
  onCancel: () => void
  onResume: () => void
}

/** failed agents that are named */
const maxNames = 5

/** The progress of the scan; afterwards the agents that are missing, with a button that reads them. */
export function FleetProgress(props: Props) {
  const { done, requested, total, running, paused, failed, agents, onCancel, onResume } = props
  const { t } = useTranslation(['fleetMetrics', 'common'])
  const errors = useErrorWords()
  const [firstFailure] = failed
  if (running)
    return (
      <ProgressLine
        text={[
          t('progress', { done, count: requested }),
          ...(paused ? [t('waitingAfterFailures')] : []),
        ].join(' ')}
        share={done / Math.max(requested, 1)}
        onCancel={onCancel}
      />
    )
  if (done === 0) return null
  if (done < requested || firstFailure)
    return (
      <Banner tone="warning" action={<Button onClick={onResume}>{t('resume')}</Button>}>
        {done < requested && t('incomplete', { done, count: requested })}{' '}
        {firstFailure &&
          t('failed', {
            count: failed.length,
            names: failed
              .slice(0, maxNames)
              .map(({ id }) => agents.find((agent) => agent.id === id)?.name ?? id)
              .join(', '),
            reason: errors.reason(firstFailure.error),
          })}
      </Banner>
    )
  return requested < total ? (
    <Banner tone="info">{t('sampled', { done, count: total })}</Banner>
  ) : null
}
