import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { agentStates } from '../../contract/agents'
import { AgentStateLabel } from '../../common/resources/AgentStateLabel'
import { knownState } from '../../domain/agents/agentState'
import { useFormat } from '../../ui/useFormat'
import { CountToggle } from '../../ui/controls/CountToggle'
import styles from './AgentStateToggles.module.css'

interface Props {
  /** by state; undefined until it is read */
  counts: ReadonlyMap<string, number | undefined>
  /** the states in force */
  selected: string[]
  onStates: (states: string[]) => void
  /** shown after the states */
  children?: ReactNode
}

/** The number of agents in each state, each a toggle of the state filter: documented states first, then the others that occur. */
export function AgentStateToggles({ counts, selected, onStates, children }: Props) {
  const { t } = useTranslation('agents')
  const format = useFormat()
  const others = [...counts.keys()].filter((state) => !knownState(state)).sort()
  return (
    <div role="group" aria-label={t('counts.label')} className={styles.counts}>
      {[...agentStates, ...others].map((state) => {
        const count = counts.get(state)
        const pressed = selected.includes(state)
        const without = selected.filter((name) => name !== state)
        return (
          <CountToggle
            key={state}
            count={count === undefined ? '–' : format.number(count)}
            pressed={pressed}
            onToggle={() => onStates(pressed ? without : [...without, state])}
          >
            <AgentStateLabel state={state} />
          </CountToggle>
        )
      })}
      {children}
    </div>
  )
}
