import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { ConfigSelect } from '../../common/pickers/ConfigSelect'
import { TagFilter } from '../../common/pickers/TagFilter'
import { FilterBar } from '../../ui/controls/FilterBar'
import { views, type DriftSearch, type UpdateDriftSearch } from './driftSearch'

interface Props {
  search: DriftSearch
  update: UpdateDriftSearch
  /** whether there is a result, which has several views */
  hasViews: boolean
}

/** Limits the page to a config or a tag, and switches between the runners and the shares by config and by tag. */
export function DriftFilters({ search: { config, tag, view }, update, hasViews }: Props) {
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
          <TagFilter value={tag} onChange={(name) => filter({ tag: name })} />
        </>
      }
      chips={chips}
      onClear={() => filter({ config: '', tag: '' })}
      tools={
        hasViews && (
          <Radio.Group
            optionType="button"
            buttonStyle="solid"
            aria-label={t('views.label')}
            value={view}
            options={views.map((value) => ({ value, label: t(`views.${value}`) }))}
            onChange={({ target }) => {
              const next = views.find((one) => one === target.value)
              update({ view: next, sort: undefined, order: undefined })
            }}
          />
        )
      }
    />
  )
}
