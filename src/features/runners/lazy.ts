import { lazyComponent } from '../../common/page/lazyComponent'

/** What most visits to the list never open. */
export const RunnerPanel = lazyComponent(async () => (await import('./RunnerPanel')).RunnerPanel)
export const RunnerSelectionBar = lazyComponent(
  async () => (await import('./RunnerSelectionBar')).RunnerSelectionBar,
)
