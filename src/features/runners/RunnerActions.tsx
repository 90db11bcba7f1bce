import { useTranslation } from 'react-i18next'
import { PlanButton } from '../../common/plan/PlanButton'
import { runnerChanges, type RunnerChangeKind } from '../../domain/plan/model/runnerChanges'
import { ActionBar } from '../../ui/layout/ActionBar'
import { ActionMenu } from '../../ui/panel/ActionMenu'
import type { ListedRunner } from './listedRunner'

interface Props {
  runner: Pick<ListedRunner, 'key' | 'state'>
  /** The server no longer lists the runner. */
  gone: boolean
}

/** The actions on one runner. */
export function RunnerActions({ runner: { key, state }, gone }: Props) {
  const { t } = useTranslation('runners')
  const request = (kind: RunnerChangeKind) => () => ({ changes: runnerChanges(kind)([key]) })
  const missing = gone ? t('goneHelp') : null
  return (
    <ActionBar>
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
      <ActionMenu>
        <PlanButton request={request('resetRunner')} reason={missing}>
          {t('actions.reset')}
        </PlanButton>
        <PlanButton request={request('removeRunner')} reason={missing}>
          {t('actions.remove')}
        </PlanButton>
      </ActionMenu>
    </ActionBar>
  )
}
