import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { AgentStateLabel } from '../../common/resources/AgentStateLabel'
import { paths } from '../../common/paths'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import type { Digest } from './fleetRun'
import type { HeatRow } from './fleetModel'

interface Props {
  rows: readonly HeatRow<Digest>[]
  text: (value: number) => string
  title: string
}

/** The same agents as those of the map, in the same order, as figures. */
export function FleetTable({ rows, text, title }: Props) {
  const { t } = useTranslation(['fleetMetrics', 'metrics'])
  const [view, setView] = useState({ page: 1, size: 50 })
  const columns = useMemo(
    (): Column<HeatRow<Digest>>[] => [
      {
        key: 'name',
        title: t('agent'),
        cell: ({ id, name }) => <Link to={paths.agentMetrics(id)}>{name}</Link>,
      },
      {
        key: 'state',
        title: t('filters.state'),
        width: 112,
        cell: ({ state }) => state && <AgentStateLabel state={state} />,
      },
      figure('last', t('metrics:heads.now'), ({ digest }) => text(digest.last)),
      figure('mean', t('metrics:heads.avg'), ({ digest }) => text(digest.mean)),
      figure('most', t('metrics:heads.max'), ({ digest }) => text(digest.most)),
    ],
    [t, text],
  )
  return (
    <ResourceTable
      label={title}
      columns={columns}
      rowKey={({ id }) => id}
      rows={rows.slice((view.page - 1) * view.size, view.page * view.size)}
      total={rows.length}
      loading={false}
      order={view}
      onOrder={({ page = 1, size = view.size }) => setView({ page, size })}
      empty={null}
    />
  )
}

const figure = (
  key: string,
  title: string,
  cell: Column<HeatRow<Digest>>['cell'],
): Column<HeatRow<Digest>> => ({
  key,
  title,
  cell,
  numeric: true,
  width: 120,
})
