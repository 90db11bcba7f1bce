import { useTranslation } from 'react-i18next'
import { StatusMark } from '../../ui/feedback/StatusMark'

/** A runner's state as shape and word. States we do not know are shown as they came. */
export function RunnerStateLabel({ state }: { state: string }) {
  const { t } = useTranslation('fleet')
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
