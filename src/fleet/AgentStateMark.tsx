import { useTranslation } from 'react-i18next'
import { agentStates, type AgentState } from '../contract/agents'
import { StatusMark, type Shape, type Tone } from '../ui/StatusMark'

const looks: Record<AgentState, { shape: Shape; tone: Tone }> = {
  online: { shape: 'dot', tone: 'ok' },
  offline: { shape: 'ring', tone: 'error' },
  register: { shape: 'half', tone: 'info' },
}

/** The state, if it is one that we know. */
export const knownState = (state: string): AgentState | undefined =>
  agentStates.find((name) => name === state)

/** An agent's state as shape and word, explained on hover. States we do not know are shown as they came. */
export function AgentStateMark({ state }: { state: string }) {
  const { name, help } = useStateWords(state)
  const known = knownState(state)
  const look = known ? looks[known] : ({ shape: 'question', tone: 'unknown' } as const)
  return (
    <span title={help}>
      <StatusMark {...look}>{name}</StatusMark>
    </span>
  )
}

/** The same with its explanation in plain sight. */
export function ExplainedState({ state }: { state: string }) {
  const { help } = useStateWords(state)
  return (
    <>
      <AgentStateMark state={state} /> · {help}
    </>
  )
}

function useStateWords(state: string): { name: string; help: string } {
  const { t } = useTranslation('fleet')
  const known = knownState(state)
  if (known) return { name: t(`agentState.${known}`), help: t(`agentStateHelp.${known}`) }
  if (!state) return { name: t('agentState.empty'), help: t('agentStateHelp.empty') }
  return { name: state, help: t('agentStateHelp.other', { state }) }
}

/** The name of a state in the user's language; unknown ones as they came. */
export function useStateName(): (state: string) => string {
  const { t } = useTranslation('fleet')
  return (state) => {
    const known = knownState(state)
    return known ? t(`agentState.${known}`) : state
  }
}
