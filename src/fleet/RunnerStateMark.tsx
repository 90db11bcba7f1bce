import { useTranslation } from 'react-i18next'
import { StatusMark } from '../ui/StatusMark'

/** A runner's state as shape and word. States we do not know are shown as they came. */
export function RunnerStateMark({ state }: { state: string }) {
  const { t } = useTranslation('fleet')
  if (state === 'running' || state === 'stopped') {
    return (
      <span title={t(`runnerStateHelp.${state}`)}>
        <StatusMark
          shape={state === 'running' ? 'play' : 'square'}
          tone={state === 'running' ? 'ok' : 'warning'}
        >
          {t(`runnerState.${state}`)}
        </StatusMark>
      </span>
    )
  }
  return (
    <StatusMark shape="question" tone="unknown">
      {state || t('agentState.empty')}
    </StatusMark>
  )
}
