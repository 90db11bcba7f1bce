import { lazyComponent } from '../../common/page/lazyComponent'

/** What comes with the code editor. */
export const GrokField = lazyComponent(async () => (await import('./GrokField')).GrokField)
/** What is only there once somebody wants it. */
export const Library = lazyComponent(async () => (await import('./Library')).Library)
export const ComparePanel = lazyComponent(async () => (await import('./ComparePanel')).ComparePanel)
