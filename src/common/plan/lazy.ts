import { lazyComponent } from '../page/lazyComponent'

export const ImpactSection = lazyComponent(
  async () => (await import('./ImpactSection')).ImpactSection,
)
export const PlanReview = lazyComponent(async () => (await import('./PlanReview')).PlanReview)
