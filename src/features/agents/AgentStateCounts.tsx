import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { memo, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { query } from '../../api/query'
import { createRefreshOptions } from '../../api/refreshOptions'
import { agents, agentStates, type Agent } from '../../contract/agents'
import type { Page } from '../../contract/list'
import { useFormat } from '../../ui/useFormat'
import { StatusMark } from '../../ui/feedback/StatusMark'
import styles from './AgentStateToggles.module.css'
import type { AgentFilter } from './filters'
import { AgentStateToggles } from './AgentStateToggles'

interface Props {
  search: AgentFilter
  /** ms between refreshes; 0 = none */
  interval: number
  onStates: (states: string[]) => void
}

/** The length of a list of agents in a state; undefined where it is not known, as from a server that ignores the filter. */
export const countFrom = (
  data: Page<Pick<Agent, 'state'>> | undefined,
  wanted: string | undefined,
): number | undefined =>
  data?.atLeast ||
  (wanted &&
    data?.rows.some((row) => agentStates.some((one) => one !== wanted && one === row.state)))
    ? undefined
    : data?.total

/** The state filter of each count: none for all agents, then one for each state. */
const stateFilters = [[], ...agentStates.map((state) => [state])]

/**
 * The number of agents in each state. The API has no counts, so each is the total of a list of one row; it follows
 * all filters but the one on state.
 */
export const AgentStateCounts = memo(function AgentStateCounts(props: Props) {
  const { search, interval, onStates } = props
  const { t } = useTranslation('agents')
  const format = useFormat()
  // Deferred, so that the request of the list is sent before those of the counts.
  const { search: hostname, tag, id } = useDeferredValue(search)
  const others = { search: hostname, tag, id, page: 1, size: 1 }
  const refreshes = useMemo(
    () => stateFilters.map(() => createRefreshOptions(interval)),
    [interval],
  )
  const results = useQueries({
    queries: stateFilters.map((state, index) => ({
      ...query(agents.list, { query: { ...others, state } }),
      ...refreshes[index],
      placeholderData: keepPreviousData,
    })),
  })
  const [all = 0, ...counts] = results.map(({ data }, index) =>
    countFrom(data, agentStates[index - 1]),
  )
  const other = counts.reduce<number>((rest, count) => rest - (count ?? Infinity), all)

  return (
    <AgentStateToggles
      counts={new Map(agentStates.map((state, index) => [state, counts[index]]))}
      selected={search.state}
      onStates={onStates}
    >
      {other > 0 && (
        <span className={styles.other} title={t('counts.otherHelp')}>
          <StatusMark shape="question" tone="unknown">
            {t('counts.other')}
          </StatusMark>
          {format.number(other)}
        </span>
      )}
    </AgentStateToggles>
  )
})
