import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { knownState, markOfState } from '../../domain/agents/agentState'
import { StatusMark } from '../../ui/feedback/StatusMark'

/** The state of an agent as a shape and a word, with an explanation on hover. Unknown states are shown unchanged. */
export function AgentStateLabel({ state }: { state: string }) {
  return <StateLabel state={state} words={useStateWords()(state)} />
}

/** The same label with given words, for lists, which get the words once for all rows. */
export function StateLabel({ state, words }: { state: string; words: StateWords }) {
  return (
    <StatusMark {...markOfState(state)} title={words.help}>
      {words.name}
    </StatusMark>
  )
}

/** The label with its explanation beside it. */
export function ExplainedAgentState({ state }: { state: string }) {
  const words = useStateWords()(state)
  return (
    <>
      <StateLabel state={state} words={words} /> · {words.help}
    </>
  )
}

interface StateWords {
  name: string
  help: string
}

/** Returns the name and the explanation of a state. The function is stable until the language changes. */
export function useStateWords(): (state: string) => StateWords {
  const { t } = useTranslation('lists')
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

/** Returns the name of a state; unknown states are returned unchanged. */
export function useStateName(): (state: string) => string {
  const words = useStateWords()
  return useCallback((state) => (state ? words(state).name : ''), [words])
}
