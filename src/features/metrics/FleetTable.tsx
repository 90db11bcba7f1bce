import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { AgentStateLabel } from '../../common/resources/AgentStateLabel'
import { paths } from '../../common/paths'
import { useErrorWords } from '../../common/useErrorWords'
import { usePagedRows } from '../../ui/table/pagedRows'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import type { HeatRow } from './heatRows'

interface Props {
  rows: readonly HeatRow[]
  text: (value: number) => string
  title: string
}

/** The agents of the heat map in the same order, with their statistics. */
export function FleetTable({ rows, text, title }: Props) {
  const { t } = useTranslation(['fleetMetrics', 'metrics'])
  const errors = useErrorWords()
  const paged = usePagedRows(rows, 50)
  const columns = useMemo(
    (): Column<HeatRow>[] => [
      {
        key: 'name',
        title: t('agent'),
        cell: ({ id, name }) => <Link to={paths.agentMetrics(id)}>{name}</Link>,
      },
      {
        key: 'state',
        title: t('filters.state'),
        width: 200,
        cell: ({ state, problem, otherSpan }) => {
          if (problem === 'closed') return t('cell.closed')
          if (problem) return <span title={errors.reason(problem)}>{errors.reason(problem)}</span>
          if (otherSpan) return t('compare.problems.otherRange')
          return state && <AgentStateLabel state={state} />
        },
      },
      figureColumn('last', t('metrics:heads.now'), ({ digest }) => text(digest?.last ?? NaN)),
      figureColumn('average', t('metrics:heads.avg'), ({ digest }) => text(digest?.average ?? NaN)),
      figureColumn('highest', t('metrics:heads.max'), ({ digest }) => text(digest?.highest ?? NaN)),
    ],
    [t, text, errors],
  )
  return (
    <ResourceTable
      label={title}
      columns={columns}
      rowKey={({ id }) => id}
      {...paged}
      loading={false}
      empty={null}
    />
  )
}

const figureColumn = (
  key: string,
  title: string,
  cell: Column<HeatRow>['cell'],
): Column<HeatRow> => ({
  key,
  title,
  cell,
  numeric: true,
  width: 120,
})
