import { Button } from 'antd'
import { joinSentences } from '../../lib/text/joinSentences'
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
  /** ids of the agents that were answered for another range than asked */
  otherRange: readonly string[]
  agents: readonly AgentInfo[]
  onCancel: () => void
  onResume: () => void
}

/** failed agents that are named */
const maxNames = 5

/** The progress of the scan; afterwards the agents that are missing, with a button that reads them. */
export function FleetProgress(props: Props) {
  const { done, requested, total, running, paused, failed, otherRange, agents } = props
  const { t } = useTranslation(['fleetMetrics', 'common'])
  const errors = useErrorWords()
  const [firstFailure] = failed
  const namesOf = (ids: readonly string[]) =>
    ids
      .slice(0, maxNames)
      .map((id) => agents.find((agent) => agent.id === id)?.name ?? id)
      .join(', ')
  if (running)
    return (
      <ProgressLine
        text={joinSentences(
          t('progress', { done, count: requested }),
          paused && t('waitingAfterFailures'),
        )}
        share={done / Math.max(requested, 1)}
        onCancel={props.onCancel}
      />
    )
  if (done === 0) return null
  return (
    <>
      {(done < requested || firstFailure) && (
        <Banner tone="warning" action={<Button onClick={props.onResume}>{t('resume')}</Button>}>
          {joinSentences(
            done < requested && t('incomplete', { done, count: requested }),
            firstFailure &&
              t('failed', {
                count: failed.length,
                names: namesOf(failed.map(({ id }) => id)),
                reason: errors.reason(firstFailure.error),
              }),
          )}
        </Banner>
      )}
      {otherRange.length > 0 && (
        <Banner tone="warning">
          {t('otherRange', { count: otherRange.length, names: namesOf(otherRange) })}
        </Banner>
      )}
      {done === requested && !firstFailure && requested < total && (
        <Banner tone="info">{t('sampled', { done, count: total })}</Banner>
      )}
    </>
  )
}
