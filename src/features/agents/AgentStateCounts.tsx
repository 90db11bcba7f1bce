import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { query } from '../../api/query'
import { createRefresh } from '../../api/refresh'
import { agents, agentStates, type AgentQuery } from '../../contract/agents'
import { useFormat } from '../../ui/Clock'
import { StatusMark } from '../../ui/StatusMark'
import styles from './AgentStateCounts.module.css'
import { StateFigures } from './StateFigures'

interface Props {
  search: AgentQuery
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
export function AgentStateCounts({ search, interval, onStates }: Props) {
  const { t } = useTranslation('agents')
  const format = useFormat()
  const others = { search: search.search, tag: search.tag, id: search.id, page: 1, size: 1 }
  const refreshes = useMemo(() => figures.map(() => createRefresh(interval)), [interval])
  const results = useQueries({
    queries: figures.map((state, index) => ({
      ...query(agents.list, { query: { ...others, state } }),
      refetchInterval: refreshes[index],
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
}
