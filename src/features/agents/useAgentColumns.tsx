import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import type { AgentQuery } from '../../contract/agents'
import { AgentStateMark, knownState, useStateName } from '../../fleet/AgentStateMark'
import { paths } from '../../fleet/paths'
import { useFormat } from '../../ui/Clock'
import { Copyable } from '../../ui/Copyable'
import { FilterButton } from '../../ui/FilterButton'
import { MiddleEllipsis } from '../../ui/MiddleEllipsis'
import type { Column } from '../../ui/ResourceTable'
import { Ago } from '../../ui/Time'
import { TagList } from './TagList'
import type { ListedAgent } from './listed'
import { systemName } from './machine'

/** `onFilter` is called when a value in a row was taken as a filter. */
export function useAgentColumns(
  onFilter: (patch: Partial<AgentQuery>) => void,
): Column<ListedAgent, AgentQuery['sort']>[] {
  const { t } = useTranslation('agents')
  const format = useFormat()
  const stateName = useStateName()
  const { search } = useLocation()
  return [
    {
      key: 'hostname',
      title: t('columns.hostname'),
      sort: 'hostname',
      width: 176,
      cell: ({ id, hostname }) => (
        <Link to={paths.agent(id)} state={{ list: search }}>
          <MiddleEllipsis text={hostname || id} />
        </Link>
      ),
    },
    {
      key: 'state',
      title: t('columns.state'),
      sort: 'state',
      main: true,
      width: 108,
      cell: ({ state }) =>
        knownState(state) ? (
          <FilterButton
            label={t('onlyState', { state: stateName(state) })}
            onClick={() => onFilter({ state: [state] })}
          >
            <AgentStateMark state={state} />
          </FilterButton>
        ) : (
          <AgentStateMark state={state} />
        ),
    },
    {
      key: 'ip',
      title: t('columns.address'),
      sort: 'ip',
      width: 136,
      cell: ({ ip }) => ip && <Copyable text={ip} what={t('columns.address')} />,
    },
    {
      key: 'tags',
      title: t('columns.tags'),
      cell: ({ tags }) => <TagList tags={tags} onTag={(tag) => onFilter({ tag })} />,
    },
    {
      key: 'runners',
      title: t('columns.runners'),
      width: 88,
      numeric: true,
      cell: ({ runners }) => (
        <span title={runners.join('\n') || undefined}>{format.number(runners.length)}</span>
      ),
    },
    {
      key: 'os',
      title: t('columns.os'),
      width: 132,
      cell: ({ machine }) => machine && <MiddleEllipsis text={systemName(machine)} />,
    },
    {
      key: 'cores',
      title: t('columns.cores'),
      width: 64,
      numeric: true,
      cell: ({ machine }) => machine?.cpu?.cores != null && format.number(machine.cpu.cores),
    },
    {
      key: 'memory',
      title: t('columns.memory'),
      width: 88,
      numeric: true,
      cell: ({ machine }) => machine?.memory != null && format.bytes(machine.memory),
    },
    {
      key: 'create_time',
      title: t('columns.created'),
      sort: 'create_time',
      width: 112,
      cell: ({ create_time }) => create_time !== null && <Ago at={create_time} />,
    },
  ]
}
