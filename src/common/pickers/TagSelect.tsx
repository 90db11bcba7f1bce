import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { query } from '../../api/query'
import { listProblem } from '../../contract/names'
import { tags } from '../../contract/tags'

interface Props {
  value: string
  onChange: (tag: string) => void
}

/** One tag of the server's, found by typing a part of its name. Empty text = no tag. */
export function TagSelect({ value, onChange }: Props) {
  const { t } = useTranslation('fleet')
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const search = useDeferredValue(typed)
  const { data, isFetching } = useQuery({
    ...query(tags.list, { query: { search, size: 50, agents: false } }),
    enabled: open,
    placeholderData: keepPreviousData,
  })
  return (
    <Select
      aria-label={t('tagSelect.label')}
      placeholder={t('tagSelect.label')}
      // Without a tag it is empty all the same: `undefined` would leave it to show the last one.
      value={value || null}
      onChange={(tag?: string | null) => onChange(tag ?? '')}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onOpenChange={setOpen}
      loading={open && isFetching}
      notFoundContent={data && t('tagSelect.none')}
      options={data?.rows.map(({ name }) => {
        const unfit = listProblem(name) !== null
        return {
          value: name,
          label: name,
          disabled: unfit,
          title: unfit ? t('tagSelect.comma') : name,
        }
      })}
    />
  )
}
