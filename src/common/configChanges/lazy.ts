import { lazyComponent } from '../page/lazyComponent'

export const TextChanges = lazyComponent(async () => (await import('./TextChanges')).TextChanges)
