import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { configs } from '../../contract/configs'
import { useSelectSearch } from './useSelectSearch'

/** Selects one config from a dropdown with a search by name. It does not keep the selected value. */
export function ConfigSelect({ onChoose }: { onChoose: (config: string) => void }) {
  const { t } = useTranslation('lists')
  const { data, selectProps } = useSelectSearch(configs.list, (search) => ({
    query: { search, size: 50 },
  }))
  return (
    <Select
      {...selectProps}
      aria-label={t('configSelect.label')}
      placeholder={t('configSelect.label')}
      value={undefined}
      onChange={(name?: string) => {
        if (name) onChoose(name)
      }}
      notFoundContent={data && t('configSelect.none')}
      options={data?.rows.map(({ name, note }) => ({ value: name, label: name, title: note }))}
    />
  )
}
