import { useTranslation } from 'react-i18next'
import type { PlanReview as Review } from '../../domain/plan/model/planRequest'
import { ConfigChanges } from '../configChanges/ConfigChanges'
import { Banner } from '../../ui/feedback/Banner'
import { StagedAlternative } from './StagedAlternative'

/** The changes that a plan makes to the content of a config, and the offer to roll them out in stages instead. */
export function PlanReview({ review }: { review: Review }) {
  const { t } = useTranslation('plan')
  const { before, after, staged, ownTypes = [] } = review
  return (
    <>
      {ownTypes.length > 0 && (
        <Banner tone="warning">{t('ownTypes', { types: ownTypes.join(', ') })}</Banner>
      )}
      <ConfigChanges before={before} after={after} />
      {staged && <StagedAlternative {...staged} />}
    </>
  )
}
