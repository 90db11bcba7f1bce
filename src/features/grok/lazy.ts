import { lazyComponent } from '../../common/page/lazyComponent'

/** Loaded together with the code editor. */
export const PatternField = lazyComponent(async () => (await import('./PatternField')).PatternField)
/** Loaded when the user opens them. */
export const PatternLibrary = lazyComponent(
  async () => (await import('./PatternLibrary')).PatternLibrary,
)
export const ComparePanel = lazyComponent(async () => (await import('./ComparePanel')).ComparePanel)
