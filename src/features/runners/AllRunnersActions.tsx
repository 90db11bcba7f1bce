import { useTranslation } from 'react-i18next'
import { PlanButton } from '../../common/plan/PlanButton'
import { matchingRunners } from './matchingRunners'
import styles from './AllRunnersActions.module.css'
import { noFilters } from './filters'
import type { PlanRequest } from '../../domain/plan/model/planRequest'
import { runnerChanges, type RunnerChangeKind } from '../../domain/plan/model/runnerChanges'

/**
 * Stops or starts all runners of a config as they are when the plan is made, whatever the other filters of the list.
 */
export function AllRunnersActions({ config }: { config: string }) {
  const { t } = useTranslation('runners')
  const request = (kind: RunnerChangeKind) => (): PlanRequest => ({
    selection: {
      is: 'now',
      resolveSelection: (options) => matchingRunners({ ...noFilters, name: config }, options),
    },
    changes: runnerChanges(kind),
  })
  return (
    <div role="group" aria-label={t('allRunners.label', { config })} className={styles.line}>
      <span className={styles.text}>{t('allRunners.label', { config })}</span>
      <PlanButton size="small" request={request('stopRunner')}>
        {t('allRunners.stop')}
      </PlanButton>
      <PlanButton size="small" request={request('startRunner')}>
        {t('allRunners.start')}
      </PlanButton>
    </div>
  )
}
