import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/Clock'
import { Empty } from '../../ui/feedback/Empty'
import styles from './FleetPage.module.css'
import { shares, type FleetSearch, type UpdateFleetSearch } from './fleetSearch'

interface Props {
  total: number
  /** of one answer */
  points: number
  search: FleetSearch
  update: UpdateFleetSearch
  onStart: () => void
}

/** What one point of an answer takes, all seven series together; measured on answers of the documented form. */
const bytesOfPoint = 760
/** Agents that come with one request of their list. */
const agentsOfPage = 100

/** Before many agents are asked: what it takes, and less of it. */
export function FleetOffer({ total, points, search, update, onStart }: Props) {
  const { t } = useTranslation('fleetMetrics')
  const format = useFormat()
  const asked = Math.ceil(total / Number(search.sample))
  const requests = asked + Math.ceil(total / agentsOfPage)
  return (
    <Empty
      title={t('offer.title', { count: total })}
      action={
        <span className={styles.offer}>
          <Select
            aria-label={t('offer.sample')}
            value={search.sample}
            onChange={(sample) => update({ sample })}
            options={shares.map((value) => ({
              value,
              label: value === '1' ? t('offer.all') : t('offer.oneIn', { count: Number(value) }),
            }))}
          />
          <Button type="primary" onClick={onStart}>
            {t('offer.read', { count: asked })}
          </Button>
        </span>
      }
    >
      {t('offer.cost', { count: requests, size: format.bytes(asked * points * bytesOfPoint) })}{' '}
      {t('offer.hint')}
    </Empty>
  )
}
