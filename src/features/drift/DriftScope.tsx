import { useTranslation } from 'react-i18next'
import { ConfigSelect } from '../../common/pickers/ConfigSelect'
import { TagSelect } from '../../common/pickers/TagSelect'
import { Chips } from '../../ui/controls/Chips'
import styles from './DriftPage.module.css'
import type { DriftSearch, UpdateDriftSearch } from './search'

interface Props {
  search: DriftSearch
  update: UpdateDriftSearch
}

/** What is looked at: one config, one tag, or everything. */
export function DriftScope({ search: { config, tag }, update }: Props) {
  const { t } = useTranslation('drift')
  const limit = (to: { config?: string; tag?: string }) =>
    update({ ...to, is: '', sample: undefined })
  const chips = [
    { key: 'config', label: t('scope.config', { name: config }), is: config },
    { key: 'tag', label: t('scope.tag', { name: tag }), is: tag },
  ].flatMap(({ key, label, is }) =>
    is === '' ? [] : [{ key, label, remove: () => limit({ [key]: '' }) }],
  )
  return (
    <div className={styles.scope} role="search" aria-label={t('scope.label')}>
      <div className={styles.selects}>
        <ConfigSelect onChoose={(name) => limit({ config: name })} />
        <TagSelect value={tag} onChange={(name) => limit({ tag: name })} />
      </div>
      <Chips chips={chips} onClear={() => limit({ config: '', tag: '' })} />
    </div>
  )
}
