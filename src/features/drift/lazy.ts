import { lazyComponent } from '../../common/page/lazyComponent'

/** Components that most visits never open, loaded on demand. */
export const DifferencePanel = lazyComponent(
  async () => (await import('./DifferencePanel')).DifferencePanel,
)
export const IgnoredList = lazyComponent(async () => (await import('./IgnoredList')).IgnoredList)
