import { Button, Select } from 'antd'
import { joinSentences } from '../../lib/text/joinSentences'
import { useTranslation } from 'react-i18next'
import type { DriftCost } from './driftCost'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import styles from './DriftPage.module.css'
import { sampleRates, type DriftSearch, type UpdateDriftSearch } from './driftSearch'

interface Props {
  cost: DriftCost
  search: DriftSearch
  update: UpdateDriftSearch
  onStart: () => void
}

/** Asks before a costly scan: shows its cost, and offers a sample. */
export function DriftCostPrompt({ cost, search, update, onStart }: Props) {
  const { t } = useTranslation('drift')
  const format = useFormat()
  const isFiltered = search.config !== '' || search.tag !== ''
  const isSampled = search.sample !== '1'
  return (
    <Empty
      drawing="scan"
      title={t(cost.atLeast ? 'cost.titleUnknown' : 'cost.title', { count: cost.runners })}
      action={
        <span className={styles.offer}>
          <Select
            aria-label={t('cost.sample')}
            value={search.sample}
            onChange={(sample) => update({ sample })}
            options={sampleRates.map((value) => ({
              value,
              label: t(value === '1' ? 'cost.all' : 'cost.oneIn', { count: Number(value) }),
            }))}
          />
          <Button type="primary" onClick={onStart}>
            {t(isSampled ? 'cost.readSample' : 'cost.read')}
          </Button>
        </span>
      }
    >
      {joinSentences(
        t('cost.finds'),
        cost.atLeast
          ? t('cost.estimateUnknown')
          : t('cost.estimate', { count: cost.requests, size: format.bytes(cost.bytes) }),
        isSampled ? t('cost.sampled') : !isFiltered && t('cost.hint'),
      )}
    </Empty>
  )
}
