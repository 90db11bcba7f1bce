import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { memo, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { query } from '../../api/query'
import { createRefresh } from '../../api/refresh'
import { agents, agentStates } from '../../contract/agents'
import { useFormat } from '../../ui/Clock'
import { StatusMark } from '../../ui/feedback/StatusMark'
import styles from './AgentStateCounts.module.css'
import type { AgentFilter } from './filters'
import { StateFigures } from './StateFigures'

interface Props {
  search: AgentFilter
  /** ms between refreshes; 0 = none */
  interval: number
  onStates: (states: string[]) => void
}

/** What is counted: all agents, then those of each state. */
const figures = [[], ...agentStates.map((state) => [state])]

/**
 * How many agents are in each state. The server counts nothing by itself, so each figure is the total of a
 * list of one row; it follows all filters but the one on state.
 */
export const AgentStateCounts = memo(function AgentStateCounts(props: Props) {
  const { search, interval, onStates } = props
  const { t } = useTranslation('agents')
  const format = useFormat()
  // The list comes first.
  const { search: hostname, tag, id } = useDeferredValue(search)
  const others = { search: hostname, tag, id, page: 1, size: 1 }
  const refreshes = useMemo(() => figures.map(() => createRefresh(interval)), [interval])
  const results = useQueries({
    queries: figures.map((state, index) => ({
      ...query(agents.list, { query: { ...others, state } }),
      ...refreshes[index],
      placeholderData: keepPreviousData,
    })),
  })
  const [all, ...counts] = results.map(({ data }) => data?.total)
  const known = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  const other = counts.includes(undefined) || all === undefined ? 0 : all - known

  return (
    <StateFigures
      counts={new Map(agentStates.map((state, index) => [state, counts[index]]))}
      chosen={search.state}
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
    </StateFigures>
  )
})
