import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import { AgentStateLabel, useStateName } from '../../common/resources/AgentStateLabel'
import { paths } from '../../common/paths'
import { useErrorWords } from '../../common/useErrorWords'
import { markWidth } from '../../lib/table/columnLayout'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
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
  const stateName = useStateName()
  const paged = usePagedRows(rows, 50)
  const columns = useMemo((): Column<HeatRow>[] => {
    const stateText = ({ state, problem, otherSpan }: HeatRow) => {
      if (problem) return problem === 'closed' ? t('cell.closed') : errors.reason(problem)
      return otherSpan ? t('compare.problems.otherRange') : stateName(state)
    }
    return [
      {
        key: 'name',
        title: t('agent'),
        kind: 'name',
        text: ({ name }) => name,
        cell: ({ id, name }) => (
          <Link to={paths.agentMetrics(id)}>
            <MiddleEllipsis text={name} />
          </Link>
        ),
      },
      {
        key: 'state',
        title: t('filters.state'),
        kind: 'text',
        extra: markWidth,
        text: stateText,
        cell: (row) =>
          row.problem || row.otherSpan ? (
            <span title={stateText(row)}>{stateText(row)}</span>
          ) : (
            row.state && <AgentStateLabel state={row.state} />
          ),
      },
      figureColumn('last', t('metrics:heads.now'), ({ digest }) => text(digest?.last ?? NaN)),
      figureColumn('average', t('metrics:heads.avg'), ({ digest }) => text(digest?.average ?? NaN)),
      figureColumn('highest', t('metrics:heads.max'), ({ digest }) => text(digest?.highest ?? NaN)),
    ]
  }, [t, text, errors, stateName])
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
  text: (row: HeatRow) => string,
): Column<HeatRow> => ({
  key,
  title,
  kind: 'number',
  text,
})
