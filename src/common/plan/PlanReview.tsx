import type { PlanReview as Review } from '../../domain/plan/model/planRequest'
import { ConfigChanges } from '../configChanges/ConfigChanges'
import { StagedAlternative } from './StagedAlternative'

/** The changes that a plan makes to the content of a config, and the offer to roll them out in stages instead. */
export function PlanReview({ review: { before, after, staged } }: { review: Review }) {
  return (
    <>
      <ConfigChanges before={before} after={after} />
      {staged && <StagedAlternative {...staged} />}
    </>
  )
}
