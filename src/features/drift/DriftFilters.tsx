import { useTranslation } from 'react-i18next'
import { ConfigSelect } from '../../common/pickers/ConfigSelect'
import { TagSelect } from '../../common/pickers/TagSelect'
import { FilterBar } from '../../ui/controls/FilterBar'
import type { DriftSearch, UpdateDriftSearch } from './driftSearch'

interface Props {
  search: DriftSearch
  update: UpdateDriftSearch
}

/** Limits the page to a config or a tag. */
export function DriftFilters({ search: { config, tag }, update }: Props) {
  const { t } = useTranslation('drift')
  const filter = (by: { config?: string; tag?: string }) =>
    update({ ...by, is: '', sample: undefined })
  const chips = [
    { key: 'config', label: t('filters.config', { name: config }), name: config },
    { key: 'tag', label: t('filters.tag', { name: tag }), name: tag },
  ].flatMap(({ key, label, name }) =>
    name === '' ? [] : [{ key, label, remove: () => filter({ [key]: '' }) }],
  )
  return (
    <FilterBar
      label={t('filters.label')}
      filters={
        <>
          <ConfigSelect onChoose={(name) => filter({ config: name })} />
          <TagSelect chip value={tag} onChange={(name) => filter({ tag: name })} />
        </>
      }
      chips={chips}
      onClear={() => filter({ config: '', tag: '' })}
    />
  )
}
