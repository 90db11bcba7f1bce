import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { agentStates, type AgentState } from '../../contract/agents'
import { StatusMark, type Shape, type Tone } from '../../ui/feedback/StatusMark'

const looks: Record<AgentState, { shape: Shape; tone: Tone }> = {
  online: { shape: 'dot', tone: 'ok' },
  offline: { shape: 'ring', tone: 'error' },
  register: { shape: 'half', tone: 'info' },
}

/** The state, if it is one that we know. */
export const knownState = (state: string): AgentState | undefined =>
  agentStates.find((name) => name === state)

/** An agent's state as shape and word, explained on hover. States we do not know are shown as they came. */
export function AgentStateLabel({ state }: { state: string }) {
  return <StateMark state={state} words={useStateWords()(state)} />
}

/** The same for lists, which ask for the words once for all of their rows. */
export function StateMark({ state, words }: { state: string; words: StateWords }) {
  const known = knownState(state)
  const look = known ? looks[known] : ({ shape: 'question', tone: 'unknown' } as const)
  return (
    <StatusMark {...look} title={words.help}>
      {words.name}
    </StatusMark>
  )
}

/** The same with its explanation in plain sight. */
export function ExplainedState({ state }: { state: string }) {
  const words = useStateWords()(state)
  return (
    <>
      <StateMark state={state} words={words} /> · {words.help}
    </>
  )
}

interface StateWords {
  name: string
  help: string
}

/** The words for a state in the user's language. The function is the same one until the language changes. */
export function useStateWords(): (state: string) => StateWords {
  const { t } = useTranslation('fleet')
  return useCallback(
    (state) => {
      const known = knownState(state)
      if (known) return { name: t(`agentState.${known}`), help: t(`agentStateHelp.${known}`) }
      if (!state) return { name: t('agentState.empty'), help: t('agentStateHelp.empty') }
      return { name: state, help: t('agentStateHelp.other', { state }) }
    },
    [t],
  )
}

/** The name of a state in the user's language; unknown ones as they came. */
export function useStateName(): (state: string) => string {
  const words = useStateWords()
  return (state) => (state ? words(state).name : '')
}
