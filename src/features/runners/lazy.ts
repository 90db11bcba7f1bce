import { lazyComponent } from '../../common/page/lazyComponent'

/** Components that most visits never open, loaded on demand. */
export const RunnerSearchOffers = lazyComponent(
  async () => (await import('./RunnerSearchOffers')).RunnerSearchOffers,
)
export const RunnerPanel = lazyComponent(async () => (await import('./RunnerPanel')).RunnerPanel)
export const RunnerSelectionBar = lazyComponent(
  async () => (await import('./RunnerSelectionBar')).RunnerSelectionBar,
)
