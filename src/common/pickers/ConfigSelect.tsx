import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { query } from '../../api/query'
import { configs } from '../../contract/configs'

/** One config of the server's, found by typing a part of its name. */
export function ConfigSelect({ onChoose }: { onChoose: (config: string) => void }) {
  const { t } = useTranslation('fleet')
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const search = useDeferredValue(typed)
  const { data, isFetching } = useQuery({
    ...query(configs.list, { query: { search, size: 50 } }),
    enabled: open,
    placeholderData: keepPreviousData,
  })
  return (
    <Select
      aria-label={t('configSelect.label')}
      placeholder={t('configSelect.label')}
      value={undefined}
      onChange={(name?: string) => {
        if (name) onChoose(name)
      }}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onOpenChange={setOpen}
      loading={open && isFetching}
      notFoundContent={data && t('configSelect.none')}
      options={data?.rows.map(({ name, note }) => ({ value: name, label: name, title: note }))}
    />
  )
}
