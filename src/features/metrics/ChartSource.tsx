import { useTranslation } from 'react-i18next'
import { jitter, type Cadence } from '../../lib/series/cadence'
import styles from './AgentDashboard.module.css'
import { RecordedChanges } from './RecordedChanges'
import type { Formatters } from './useFormatters'
import type { RecordedChange } from './useRecordedChanges'

interface Props {
  /** of the answer; undefined before the first one */
  cadence: Cadence | undefined
  /** ms: the width that a bucket of the range is expected to have, until the answer shows it */
  expected: number
  settings: { opened: boolean; interval: number | null; repo_name: string } | undefined
  /** Unix ms: when the agent was registered, within the range; null: before it */
  since?: number | null
  changes?: readonly RecordedChange[]
  formatters: Formatters
}

/** What the points of the charts are: how often is measured, and what a bucket is the average of. */
export function ChartSource(props: Props) {
  const { cadence, expected, settings, since = null, changes = [], formatters } = props
  const { t } = useTranslation('metrics')
  const bucket = cadence?.bucket || expected
  const isFiner = cadence !== undefined && cadence.interval > cadence.bucket * jitter
  // What the values show is said rather than what the settings say, where they differ.
  const measured = Math.round((cadence?.interval ?? 0) / 1e3) || (settings?.interval ?? 0)
  return (
    <div className={styles.source}>
      <span>
        {isFiner
          ? t('bucketFiner', {
              interval: formatters.width(Math.round(cadence.interval / 1e3) * 1e3),
              width: formatters.width(bucket),
            })
          : `${t('bucket', { width: formatters.width(bucket) })} · ${t('averages')}`}
        {settings?.opened &&
          !isFiner &&
          measured > 0 &&
          ` · ${t('measured', { interval: measured })}`}
        {since !== null && ` · ${t('registered', { time: formatters.dateTime(since) })}`}
        {settings?.opened && settings.repo_name && ` · ${t('kept', { repo: settings.repo_name })}`}
      </span>
      {changes.length > 0 && <RecordedChanges changes={changes} formatters={formatters} />}
    </div>
  )
}
