import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DriftCost } from './cost'
import { useFormat } from '../../ui/Clock'
import { Empty } from '../../ui/feedback/Empty'
import styles from './DriftPage.module.css'
import { samples, type DriftSearch, type UpdateDriftSearch } from './search'

interface Props {
  cost: DriftCost
  search: DriftSearch
  update: UpdateDriftSearch
  onStart: () => void
}

/** Before much is read: what it takes, and less of it. */
export function DriftOffer({ cost, search, update, onStart }: Props) {
  const { t } = useTranslation('drift')
  const format = useFormat()
  const narrowed = search.config !== '' || search.tag !== ''
  const sampled = search.sample !== '1'
  return (
    <Empty
      title={t('offer.title', { count: cost.runners })}
      action={
        <span className={styles.offer}>
          <Select
            aria-label={t('offer.sample')}
            value={search.sample}
            onChange={(sample) => update({ sample })}
            options={samples.map((value) => ({
              value,
              label: t(value === '1' ? 'offer.all' : 'offer.oneIn', { count: Number(value) }),
            }))}
          />
          <Button type="primary" onClick={onStart}>
            {t(sampled ? 'offer.readSample' : 'offer.read')}
          </Button>
        </span>
      }
    >
      {t('offer.cost', { count: cost.requests, size: format.bytes(cost.bytes) })}{' '}
      {sampled ? t('offer.sampled') : !narrowed && t('offer.hint')}
    </Empty>
  )
}
