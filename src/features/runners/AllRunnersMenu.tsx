import { useTranslation } from 'react-i18next'
import { PlanButton } from '../../common/plan/PlanButton'
import type { PlanRequest } from '../../domain/plan/model/planRequest'
import { runnerChanges, type RunnerChangeKind } from '../../domain/plan/model/runnerChanges'
import { noFilters } from './filters'
import { matchingRunners } from './matchingRunners'

/**
 * Stops or starts all runners of a config as they are when the plan is made, whatever the other filters of the list.
 */
export function AllRunnersMenu({ config }: { config: string }) {
  const { t } = useTranslation('runners')
  const request = (kind: RunnerChangeKind) => (): PlanRequest => ({
    selection: {
      is: 'now',
      resolveSelection: (options) => matchingRunners({ ...noFilters, name: config }, options),
    },
    changes: runnerChanges(kind),
  })
  return (
    <>
      <PlanButton request={request('stopRunner')}>{t('allRunners.stop', { config })}</PlanButton>
      <PlanButton request={request('startRunner')}>{t('allRunners.start', { config })}</PlanButton>
    </>
  )
}
