import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { configs } from '../../contract/configs'
import { listProblem } from '../../contract/names'
import { useSelectSearch } from './useSelectSearch'

interface Props {
  onChoose: (config: string) => void
  /** the accessible name; "Config" by default */
  label?: string
  /** Whether a name that no config has can be chosen too: a runner may have lost its config. */
  anyName?: boolean
}

/** Selects one config from a dropdown with a search by parts of names. It does not keep the selected value. */
export function ConfigSelect({ onChoose, label, anyName = false }: Props) {
  const { t } = useTranslation('lists')
  const { data, search, selectProps } = useSelectSearch(configs.list, (text) => ({
    query: { search: text, size: 50 },
  }))
  const rows = data?.rows.map(({ name, note }) => ({
    value: name,
    label: name,
    title: note || name,
  }))
  const isOther =
    anyName && search !== '' && !listProblem(search) && !rows?.some(({ value }) => value === search)
  const other = { value: search, label: t('configSelect.exactly', { name: search }), title: search }
  return (
    <Select
      {...selectProps}
      aria-label={label ?? t('configSelect.label')}
      placeholder={label ?? t('configSelect.label')}
      value={undefined}
      popupMatchSelectWidth={false}
      onChange={(name?: string) => {
        if (name) onChoose(name)
      }}
      notFoundContent={data && t('configSelect.none')}
      options={isOther ? [...(rows ?? []), other] : rows}
    />
  )
}
