import { useTranslation } from 'react-i18next'
import { ProgressLine } from '../../ui/feedback/ProgressLine'
import { Banner } from '../../ui/feedback/Banner'
import { countOutcomes } from '../../domain/plan/model/outcomes'
import type { AppliedPlan } from '../../domain/plan/store/planStore'
import { usePlanRunner, usePlanStoreState } from './usePlans'

/** The progress of a plan that is being applied or verified, in this tab or another one. */
export function PlanProgress({ applied: { head, progress } }: { applied: AppliedPlan }) {
  const { t } = useTranslation('plan')
  const planRunner = usePlanRunner()
  const { activeIds } = usePlanStoreState(planRunner)
  const { phase, codes } = progress
  if (phase === 'done') return null
  const counts = countOutcomes(codes)
  const total = codes.length - counts.skipped
  const sending = phase === 'applying'
  const done = sending ? total - counts.unsent : counts.confirmed
  return (
    <div role="status">
      <ProgressLine
        text={t(phase, { done, total })}
        share={total ? done / total : 1}
        cancel={t(sending ? 'stopSending' : 'stopChecking')}
        onCancel={activeIds.has(head.id) ? () => planRunner?.stop(head.id) : undefined}
      />
      {planRunner && !activeIds.has(head.id) && <Banner tone="info">{t('elsewhere')}</Banner>}
    </div>
  )
}
