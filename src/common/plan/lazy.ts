import { lazyComponent } from '../page/lazyComponent'

export const ImpactSection = lazyComponent(async () => (await import('./ImpactSection')).ImpactSection)
