import { useTranslation } from 'react-i18next'
import { PlanButton } from '../../common/plan/PlanButton'
import type { ReadInto } from '../../domain/plan/planning/read'
import { matchingRunners } from './evaluate'
import styles from './Everywhere.module.css'
import { noFilters } from './filters'
import { changesOf, type RunnerAct } from './keys'

/** Stops or starts all runners of a config, whatever else the list is filtered by: one plan over what there is by then. */
export function Everywhere({ config }: { config: string }) {
  const { t } = useTranslation('runners')
  const everywhere = (kind: RunnerAct) => () => ({
    picked: {
      is: 'now' as const,
      evaluate: (options: ReadInto) => matchingRunners({ ...noFilters, name: config }, options),
    },
    changes: changesOf(kind),
  })
  return (
    <div role="group" aria-label={t('everywhere.label', { config })} className={styles.line}>
      <span className={styles.text}>{t('everywhere.label', { config })}</span>
      <PlanButton size="small" request={everywhere('stopRunner')}>
        {t('everywhere.stop')}
      </PlanButton>
      <PlanButton size="small" request={everywhere('startRunner')}>
        {t('everywhere.start')}
      </PlanButton>
    </div>
  )
}
