import { lazyComponent } from '../../common/page/lazyComponent'

/** Components that are loaded on demand. */
export const JsonView = lazyComponent(async () => (await import('./JsonView')).JsonView)
export const SampleCheck = lazyComponent(async () => (await import('./SampleCheck')).SampleCheck)
export const MergePanel = lazyComponent(async () => (await import('./MergePanel')).MergePanel)
