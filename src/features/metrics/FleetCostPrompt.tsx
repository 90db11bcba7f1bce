import { Button, Select } from 'antd'
import { joinSentences } from '../../lib/text/joinSentences'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import styles from './FleetMetricsPage.module.css'
import { sampleRates, type FleetSearch, type UpdateFleetSearch } from './fleetMetricsSearch'

interface Props {
  /** agents that match the filter */
  total: number
  /** points of each metric in one answer */
  points: number
  search: FleetSearch
  update: UpdateFleetSearch
  onStart: () => void
}

/** bytes that a point takes in an answer, all seven metrics together; measured on answers of the documented form */
const bytesPerPoint = 760
/** agents on a page of their list */
const agentsPerPage = 100

/** Asks before many agents are read: shows the cost, and offers a sample. */
export function FleetCostPrompt({ total, points, search, update, onStart }: Props) {
  const { t } = useTranslation('fleetMetrics')
  const format = useFormat()
  const sampleSize = Math.ceil(total / Number(search.sample))
  const requests = sampleSize + Math.ceil(total / agentsPerPage)
  return (
    <Empty
      drawing="scan"
      title={t('cost.title', { count: total })}
      action={
        <span className={styles.offer}>
          <Select
            aria-label={t('cost.sample')}
            value={search.sample}
            onChange={(sample) => update({ sample })}
            options={sampleRates.map((value) => ({
              value,
              label: value === '1' ? t('cost.all') : t('cost.oneIn', { count: Number(value) }),
            }))}
          />
          <Button type="primary" onClick={onStart}>
            {t('cost.read', { count: sampleSize })}
          </Button>
        </span>
      }
    >
      {joinSentences(
        t('cost.estimate', {
          count: requests,
          size: format.bytes(sampleSize * points * bytesPerPoint),
        }),
        t('cost.hint'),
      )}
    </Empty>
  )
}
