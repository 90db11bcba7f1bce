import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import type { AgentQuery } from '../../contract/agents'
import { knownState, StateLabel, useStateWords } from '../../common/resources/AgentStateLabel'
import { paths } from '../../common/paths'
import { useFormat } from '../../ui/useFormat'
import { Copyable } from '../../ui/controls/Copyable'
import { FilterButton } from '../../ui/controls/FilterButton'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import type { Column } from '../../ui/table/ResourceTable'
import { Ago } from '../../ui/layout/Time'
import { ipsOf, macsOf } from './addresses'
import type { ListedAgent } from './listedAgent'
import { kernelName, systemName } from './machine'
import { RunnerCount } from './RunnerCount'
import { TagList } from './TagList'

/**
 * All columns of the list. The result keeps its identity while `onFilter` does.
 * @param onFilter is called with the filter when a value in a row is clicked
 * @param failing names of failing runners by agent, where they were read
 */
export function useAgentColumns(
  onFilter: (patch: Partial<AgentQuery>) => void,
  failing?: ReadonlyMap<string, string[]> | null,
): Column<ListedAgent, AgentQuery['sort']>[] {
  const { t } = useTranslation('agents')
  const format = useFormat()
  const wordsOf = useStateWords()
  return useMemo(
    () => [
      {
        key: 'hostname',
        title: t('columns.hostname'),
        sort: 'hostname',
        width: 176,
        cell: (agent) => <AgentLink agent={agent} />,
      },
      {
        key: 'state',
        title: t('columns.state'),
        sort: 'state',
        main: true,
        width: 108,
        cell: ({ state }) => {
          const words = wordsOf(state)
          const mark = <StateLabel state={state} words={words} />
          if (!knownState(state)) return mark
          return (
            <FilterButton
              label={t('onlyState', { state: words.name })}
              onClick={() => onFilter({ state: [state] })}
            >
              {mark}
            </FilterButton>
          )
        },
      },
      {
        key: 'id',
        title: t('columns.id'),
        hidden: true,
        width: 176,
        cell: ({ id }) => <Copyable text={id} what={t('columns.id')} />,
      },
      {
        key: 'ip',
        title: t('columns.address'),
        sort: 'ip',
        width: 136,
        cell: ({ ip }) => ip && <Copyable text={ip} what={t('columns.address')} />,
      },
      {
        key: 'addresses',
        title: t('columns.addresses'),
        hidden: true,
        width: 200,
        cell: (agent) => <Addresses texts={ipsOf(agent)} />,
      },
      {
        key: 'macs',
        title: t('columns.macs'),
        hidden: true,
        width: 176,
        cell: (agent) => <Addresses texts={macsOf(agent)} />,
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
        cell: ({ id, runners }) => <RunnerCount runners={runners} failing={failing?.get(id)} />,
      },
      {
        key: 'os',
        title: t('columns.os'),
        width: 132,
        cell: ({ machine }) => machine && <MiddleEllipsis text={systemName(machine)} />,
      },
      {
        key: 'kernel',
        title: t('columns.kernel'),
        hidden: true,
        width: 176,
        cell: ({ machine }) => machine && <MiddleEllipsis text={kernelName(machine)} />,
      },
      {
        key: 'arch',
        title: t('columns.arch'),
        hidden: true,
        width: 104,
        cell: ({ machine }) => machine?.arch,
      },
      {
        key: 'cpu',
        title: t('columns.cpu'),
        hidden: true,
        width: 240,
        cell: ({ machine }) => machine?.cpu && <MiddleEllipsis text={machine.cpu.model} />,
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
    ],
    [t, format, wordsOf, onFilter, failing],
  )
}

/** Links to the agent's page and hands it the search of this list for its breadcrumb. */
function AgentLink({ agent: { id, hostname } }: { agent: ListedAgent }) {
  const { search } = useLocation()
  return (
    <Link to={paths.agent(id)} state={{ list: search }}>
      <MiddleEllipsis text={hostname || id} />
    </Link>
  )
}

/** Addresses on one line, all of them on hover. */
const Addresses = ({ texts }: { texts: string[] }) => (
  <code title={texts.join('\n') || undefined}>{texts.join(', ')}</code>
)
