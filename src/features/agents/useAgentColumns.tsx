import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { Link } from '../../common/page/Link'
import type { AgentQuery } from '../../contract/agents'
import { knownState, StateLabel, useStateWords } from '../../common/resources/AgentStateLabel'
import { paths } from '../../common/paths'
import { useFormat } from '../../ui/useFormat'
import { Copyable } from '../../ui/controls/Copyable'
import { FilterButton } from '../../ui/controls/FilterButton'
import { markWidth, copyButtonWidth } from '../../lib/table/columnLayout'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { ChipList } from '../../ui/table/ChipList'
import type { Column } from '../../ui/table/ResourceTable'
import { Ago } from '../../ui/layout/Time'
import { byMeaning } from '../../domain/tagOrder'
import { ipsOf, macsOf } from '../../domain/agents/addresses'
import type { ListedAgent } from '../../domain/agents/listedAgent'
import { kernelName, systemName } from '../../domain/agents/machine'
import { countText } from '../../domain/partlyRead'
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
        kind: 'name',
        text: nameOf,
        cell: (agent) => <AgentLink agent={agent} />,
      },
      {
        key: 'state',
        title: t('columns.state'),
        sort: 'state',
        main: true,
        kind: 'state',
        extra: markWidth,
        text: ({ state }) => wordsOf(state).name,
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
        kind: 'mono',
        extra: copyButtonWidth,
        text: ({ id }) => id,
        cell: ({ id }) => <Copyable text={id} what={t('columns.id')} />,
      },
      {
        key: 'ip',
        title: t('columns.address'),
        sort: 'ip',
        kind: 'mono',
        extra: copyButtonWidth,
        text: ({ ip }) => ip,
        cell: ({ ip }) => ip && <Copyable text={ip} what={t('columns.address')} />,
      },
      {
        key: 'addresses',
        title: t('columns.addresses'),
        hidden: true,
        kind: 'chips',
        text: ipsOf,
        cell: (agent) => (
          <ChipList column="addresses" names={ipsOf(agent)} what={t('columns.addresses')} />
        ),
      },
      {
        key: 'macs',
        title: t('columns.macs'),
        hidden: true,
        kind: 'chips',
        text: macsOf,
        cell: (agent) => <ChipList column="macs" names={macsOf(agent)} what={t('columns.macs')} />,
      },
      {
        key: 'tags',
        title: t('columns.tags'),
        kind: 'chips',
        text: ({ tags }) => byMeaning(tags),
        cell: ({ tags }) => <TagList tags={tags} onTag={(tag) => onFilter({ tag })} />,
      },
      {
        key: 'runners',
        title: t('columns.runners'),
        kind: 'number',
        text: (agent) => {
          const failed = failing?.get(agent.id)?.length
          return failed
            ? t('failingRunners', { count: failed })
            : countText(agent, 'runners', format)
        },
        cell: (agent) => <RunnerCount agent={agent} failing={failing?.get(agent.id)} />,
      },
      {
        key: 'os',
        title: t('columns.os'),
        kind: 'text',
        text: ({ machine }) => (machine ? systemName(machine) : ''),
      },
      {
        key: 'kernel',
        title: t('columns.kernel'),
        hidden: true,
        kind: 'text',
        text: ({ machine }) => (machine ? kernelName(machine) : ''),
      },
      {
        key: 'arch',
        title: t('columns.arch'),
        hidden: true,
        kind: 'text',
        text: ({ machine }) => machine?.arch ?? '',
      },
      {
        key: 'cpu',
        title: t('columns.cpu'),
        hidden: true,
        kind: 'text',
        text: ({ machine }) => machine?.cpu?.model ?? '',
      },
      {
        key: 'cores',
        title: t('columns.cores'),
        kind: 'number',
        text: ({ machine }) =>
          machine?.cpu?.cores != null ? format.number(machine.cpu.cores) : '',
      },
      {
        key: 'memory',
        title: t('columns.memory'),
        kind: 'number',
        text: ({ machine }) => (machine?.memory != null ? format.bytes(machine.memory) : ''),
      },
      {
        key: 'create_time',
        title: t('columns.created'),
        sort: 'create_time',
        kind: 'time',
        cell: ({ create_time }) => create_time !== null && <Ago at={create_time} />,
      },
    ],
    [t, format, wordsOf, onFilter, failing],
  )
}

const nameOf = ({ hostname, id }: ListedAgent) => hostname || id

/** Links to the agent's page and hands it the search of this list for its breadcrumb. */
function AgentLink({ agent }: { agent: ListedAgent }) {
  const { search } = useLocation()
  return (
    <Link to={paths.agent(agent.id)} state={{ list: search }}>
      <MiddleEllipsis text={nameOf(agent)} />
    </Link>
  )
}
