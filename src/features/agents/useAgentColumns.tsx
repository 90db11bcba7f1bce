import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { Link } from '../../common/page/Link'
import type { AgentQuery } from '../../contract/agents'
import { StateLabel, useStateWords } from '../../common/resources/AgentStateLabel'
import { paths } from '../../common/paths'
import {
  agentColumns,
  nameOfAgent,
  type AgentCell,
  type AgentColumn,
} from '../../domain/agents/agentColumns'
import { knownState } from '../../domain/agents/agentState'
import type { ListedAgent } from '../../domain/agents/listedAgent'
import { useFormat } from '../../ui/useFormat'
import { Copyable } from '../../ui/controls/Copyable'
import { FilterButton } from '../../ui/controls/FilterButton'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { ChipList } from '../../ui/table/ChipList'
import type { Column } from '../../ui/table/ResourceTable'
import { Ago } from '../../ui/layout/Time'
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
  return useMemo(() => {
    const cells: Record<AgentCell, (agent: ListedAgent, column: AgentColumn) => ReactNode> = {
      link: (agent) => <AgentLink agent={agent} />,
      state({ state }) {
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
      copyable(agent, { text, title }) {
        const shown = text?.(agent)
        return typeof shown === 'string' && shown && <Copyable text={shown} what={title} />
      },
      chips: (agent, { key, text, title }) => (
        <ChipList column={key} names={[text?.(agent) ?? []].flat()} what={title} />
      ),
      tags: ({ tags }) => <TagList tags={tags} onTag={(tag) => onFilter({ tag })} />,
      runners: (agent) => <RunnerCount agent={agent} failing={failing?.get(agent.id)} />,
      ago: ({ create_time }) => create_time !== null && <Ago at={create_time} />,
    }
    return agentColumns({
      heading: (name) => t(`columns.${name}`),
      stateName: (state) => wordsOf(state).name,
      format,
      failing({ id }) {
        const count = failing?.get(id)?.length
        return count ? t('failingRunners', { count }) : ''
      },
    }).map((column) => {
      const { shows = 'ago' } = column
      const cell = (agent: ListedAgent) => cells[shows](agent, column)
      if (column.kind === 'time') return { ...column, cell }
      return column.shows ? { ...column, cell } : column
    })
  }, [t, format, wordsOf, onFilter, failing])
}

/** Links to the agent's page and hands it the search of this list for its breadcrumb. */
function AgentLink({ agent }: { agent: ListedAgent }) {
  const { search } = useLocation()
  return (
    <Link to={paths.agent(agent.id)} state={{ list: search }}>
      <MiddleEllipsis text={nameOfAgent(agent)} />
    </Link>
  )
}
