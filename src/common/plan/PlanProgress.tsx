import { useTranslation } from 'react-i18next'
import { ProgressLine } from '../../ui/feedback/ProgressLine'
import { Banner } from '../../ui/feedback/Banner'
import { countGroups } from '../../domain/plan/model/outcomes'
import type { AppliedPlan } from '../../domain/plan/store/planStore'
import { usePlanRunner, usePlanStoreState } from './useApplied'

/** How far a plan is that is being applied or verified, here or in another tab. */
export function PlanProgress({ applied: { head, progress } }: { applied: AppliedPlan }) {
  const { t } = useTranslation('plan')
  const desk = usePlanRunner()
  const { here } = usePlanStoreState(desk)
  const { phase, codes } = progress
  if (phase === 'done') return null
  const counts = countGroups(codes)
  const total = codes.length - counts.skipped
  const sending = phase === 'applying'
  const done = sending ? total - counts.unsent : counts.confirmed
  return (
    <div role="status">
      <ProgressLine
        text={t(phase, { done, total })}
        share={total ? done / total : 1}
        cancel={t(sending ? 'stopSending' : 'stopChecking')}
        onCancel={here.has(head.id) ? () => desk?.stop(head.id) : undefined}
      />
      {desk && !here.has(head.id) && <Banner tone="info">{t('elsewhere')}</Banner>}
    </div>
  )
}
