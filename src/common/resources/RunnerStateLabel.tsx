import { useTranslation } from 'react-i18next'
import { StatusMark } from '../../ui/feedback/StatusMark'

/** The state of a runner as a shape and a word. Unknown states are shown unchanged. */
export function RunnerStateLabel({ state }: { state: string }) {
  const { t } = useTranslation('lists')
  if (state === 'running' || state === 'stopped') {
    return (
      <StatusMark
        shape={state === 'running' ? 'play' : 'square'}
        tone={state === 'running' ? 'ok' : 'warning'}
        title={t(`runnerStateHelp.${state}`)}
      >
        {t(`runnerState.${state}`)}
      </StatusMark>
    )
  }
  return (
    <StatusMark shape="question" tone="unknown">
      {state || t('agentState.empty')}
    </StatusMark>
  )
}
