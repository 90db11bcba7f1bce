import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { query } from '../../api/query'
import { agents } from '../../contract/agents'

interface Props {
  /** ids of the agents on the page */
  selected: readonly string[]
  onAdd: (id: string) => void
  /** The page has the maximal number of agents. */
  full: boolean
}

/** Finds an agent by a part of its hostname and adds it. */
export function AddAgentSelect({ selected, onAdd, full }: Props) {
  const { t } = useTranslation('fleetMetrics')
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const search = useDeferredValue(typed)
  const { data, isFetching } = useQuery({
    ...query(agents.list, { query: { search, size: 20 } }),
    enabled: open,
    placeholderData: keepPreviousData,
  })
  return (
    <Select
      aria-label={t('compare.add')}
      placeholder={t('compare.add')}
      value={null}
      disabled={full}
      variant="borderless"
      // Its box has a border.
      style={{ height: 30 }}
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      onChange={(id: string | null) => {
        if (id) onAdd(id)
        setTyped('')
      }}
      onOpenChange={setOpen}
      loading={open && isFetching}
      notFoundContent={data && t('compare.noAgent')}
      options={data?.rows.map(({ id, hostname, ip }) => ({
        value: id,
        label: `${hostname || id} · ${ip}`,
        disabled: selected.includes(id),
      }))}
    />
  )
}
