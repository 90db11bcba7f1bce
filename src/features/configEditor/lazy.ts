import { lazyComponent } from '../../common/page/lazyComponent'

/** What is only there once somebody wants it. */
export const JsonView = lazyComponent(async () => (await import('./JsonView')).JsonView)
export const MergePanel = lazyComponent(async () => (await import('./MergePanel')).MergePanel)
