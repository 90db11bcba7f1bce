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
  const { t } = useTranslation('fleet')
  const name = knownState(state)
  if (name) {
    return (
      <span title={t(`agentStateHelp.${name}`)}>
        <StatusMark {...looks[name]}>{t(`agentState.${name}`)}</StatusMark>
      </span>
    )
  }
  return (
    <span title={state ? t('agentStateHelp.other', { state }) : t('agentStateHelp.empty')}>
      <StatusMark shape="question" tone="unknown">
        {state || t('agentState.empty')}
      </StatusMark>
    </span>
  )
}
