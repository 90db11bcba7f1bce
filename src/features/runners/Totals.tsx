import { useTranslation } from 'react-i18next'
import type { RunnerStatus } from '../../contract/runnerStatus'
import { errorCount, sumOf } from './figures'
import { Rate } from './Rate'
import styles from './Totals.module.css'
import { useFigureWords } from './useFigureWords'

/**
 * The totals, rates and lag of a runner. A value that its status does not contain is shown as a dash; figures of a stage
 * that the runner does not have are left out.
 */
export function Totals({ status: { read, lag, stages, parses } }: { status: RunnerStatus }) {
  const { t } = useTranslation('runners')
  const words = useFigureWords()
  const parsed = sumOf(stages, 'parser')
  const sent = sumOf(stages, 'sender')
  const figures = [
    {
      label: t('totals.read'),
      value: words.number(read.count),
      more: [
        words.bytes(read.bytes),
        <Rate key="rate" text={words.perSecond(read.perSecond)} trend={read.trend} />,
        words.bytesPerSecond(read.bytesPerSecond),
      ],
    },
    parses && {
      label: t('totals.parsed'),
      value: words.number(parsed.success),
      more: [
        <Rate key="rate" text={words.perSecond(parsed.perSecond)} trend={parsed.trend} />,
        parsed.errors ? t('totals.errors', { count: parsed.errors }) : '',
      ],
    },
    {
      label: t('totals.sent'),
      value: words.number(sent.success),
      more: [
        <Rate key="rate" text={words.perSecond(sent.perSecond)} trend={sent.trend} />,
        sent.errors ? t('totals.errors', { count: sent.errors }) : '',
      ],
    },
    {
      label: t('columns.lag'),
      value: words.lag(lag),
      more: [lag?.queued ? t('totals.queued', { count: lag.queued }) : ''],
    },
    { label: t('columns.errors'), value: words.number(errorCount(stages)), more: [] },
  ]
  return (
    <dl className={styles.totals}>
      {figures
        .filter((figure) => figure !== false)
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
