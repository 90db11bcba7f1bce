import { useTranslation } from 'react-i18next'
import type { RunnerStatus } from '../../contract/runnerStatus'
import { errorCount, stageTotals } from './stageTotals'
import { Rate } from './Rate'
import styles from './Totals.module.css'
import { useFigureFormat } from './useFigureFormat'

/**
 * The totals, rates and lag of a runner. A value that its status does not contain is shown as a dash; figures of a stage
 * that the runner does not have are omitted.
 */
export function Totals({ status: { read, lag, stages, readsLogs } }: { status: RunnerStatus }) {
  const { t } = useTranslation('runners')
  const format = useFigureFormat()
  const parsed = stageTotals(stages, 'parser')
  const sent = stageTotals(stages, 'sender')
  const rows = [
    {
      label: t('totals.read'),
      value: format.number(read.count),
      more: [
        format.bytes(read.bytes),
        <Rate key="rate" trend={read.trend}>
          {format.perSecond(read.perSecond)}
        </Rate>,
        format.bytesPerSecond(read.bytesPerSecond),
      ],
    },
    readsLogs && {
      label: t('totals.parsed'),
      value: format.number(parsed.success),
      more: [
        <Rate key="rate" trend={parsed.trend}>
          {format.perSecond(parsed.perSecond)}
        </Rate>,
        parsed.errors ? t('totals.errors', { count: parsed.errors }) : '',
      ],
    },
    {
      label: t('totals.sent'),
      value: format.number(sent.success),
      more: [
        <Rate key="rate" trend={sent.trend}>
          {format.perSecond(sent.perSecond)}
        </Rate>,
        sent.errors ? t('totals.errors', { count: sent.errors }) : '',
      ],
    },
    {
      label: t('columns.lag'),
      value: format.lag(lag),
      more: [lag?.queued ? t('totals.queued', { count: lag.queued }) : ''],
    },
    { label: t('columns.errors'), value: format.number(errorCount(stages)), more: [] },
  ]
  return (
    <dl className={styles.totals}>
      {rows
        .filter((row) => row !== false)
        .map(({ label, value, more }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={styles.value}>{value || '–'}</dd>
            {more
              .filter((line) => line !== '')
              .map((line, index) => (
                <dd key={index}>{line}</dd>
              ))}
          </div>
        ))}
    </dl>
  )
}
