import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { listProblem } from '../../contract/names'
import { tags } from '../../contract/tags'
import { useSelectSearch } from './useSelectSearch'

interface Props {
  /** '' = no tag */
  value: string
  onChange: (tag: string) => void
  /** For a `TagFilter`, which has a chip for the chosen tag: it shows its own name only, and is open when it comes. */
  chip?: boolean
}

/** Selects one tag from a dropdown with a search by name. */
export function TagSelect({ value, onChange, chip = false }: Props) {
  const { t } = useTranslation('lists')
  const { data, selectProps } = useSelectSearch(
    tags.list,
    (search) => ({ query: { search, size: 50, agents: false } }),
    chip,
  )
  return (
    <Select
      {...selectProps}
      aria-label={t('tagSelect.label')}
      placeholder={t('tagSelect.label')}
      // With `undefined` the select would keep showing the last tag.
      value={value || null}
      onChange={(tag?: string | null) => onChange(tag ?? '')}
      autoFocus={chip}
      defaultOpen={chip}
      allowClear={!chip}
      labelRender={chip ? () => t('tagSelect.label') : undefined}
      popupMatchSelectWidth={!chip}
      notFoundContent={data && t('tagSelect.none')}
      options={data?.rows.map(({ name }) => {
        const isUnfilterable = listProblem(name) !== null
        return {
          value: name,
          label: name,
          disabled: isUnfilterable,
          title: isUnfilterable ? t('tagSelect.comma') : name,
        }
      })}
    />
  )
}
