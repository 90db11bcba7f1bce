import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { agentStates } from '../../contract/agents'
import { AgentStateLabel, knownState } from '../../common/resources/AgentStateLabel'
import { useFormat } from '../../ui/Clock'
import { ToggleFigure } from '../../ui/controls/ToggleFigure'
import styles from './AgentStateCounts.module.css'

interface Props {
  /** by state; one that is missing is not known yet */
  counts: ReadonlyMap<string, number | undefined>
  /** the states in force */
  chosen: string[]
  onStates: (states: string[]) => void
  /** stands after the states */
  children?: ReactNode
}

/** How many agents are in each state, each figure a filter: the known states first, then the others that occur. */
export function StateFigures({ counts, chosen, onStates, children }: Props) {
  const { t } = useTranslation('agents')
  const format = useFormat()
  const others = [...counts.keys()].filter((state) => !knownState(state)).sort()
  return (
    <div role="group" aria-label={t('counts.label')} className={styles.counts}>
      {[...agentStates, ...others].map((state) => {
        const count = counts.get(state)
        const pressed = chosen.includes(state)
        const without = chosen.filter((name) => name !== state)
        return (
          <ToggleFigure
            key={state}
            figure={count === undefined ? '–' : format.number(count)}
            pressed={pressed}
            onToggle={() => onStates(pressed ? without : [...without, state])}
          >
            <AgentStateLabel state={state} />
          </ToggleFigure>
        )
      })}
      {children}
    </div>
  )
}
