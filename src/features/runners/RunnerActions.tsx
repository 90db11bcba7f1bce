import { useTranslation } from 'react-i18next'
import { PlanButton } from '../../common/plan/PlanButton'
import { changesOf, type RunnerAct } from './keys'
import type { ListedRunner } from './listed'

interface Props {
  runner: Pick<ListedRunner, 'key' | 'state'>
  /** The server does not list it any more. */
  gone: boolean
}

/** What can be done to one runner. */
export function RunnerActions({ runner: { key, state }, gone }: Props) {
  const { t } = useTranslation('runners')
  const request = (kind: RunnerAct) => () => ({ changes: changesOf(kind)([key]) })
  const missing = gone ? t('goneHelp') : null
  return (
    <>
      <PlanButton
        request={request('startRunner')}
        reason={missing ?? (state === 'running' ? t('actions.running') : null)}
      >
        {t('actions.start')}
      </PlanButton>
      <PlanButton
        request={request('stopRunner')}
        reason={missing ?? (state === 'stopped' ? t('actions.stopped') : null)}
      >
        {t('actions.stop')}
      </PlanButton>
      <PlanButton danger request={request('resetRunner')} reason={missing}>
        {t('actions.reset')}
      </PlanButton>
      <PlanButton danger request={request('removeRunner')} reason={missing}>
        {t('actions.remove')}
      </PlanButton>
    </>
  )
}
