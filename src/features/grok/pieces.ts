import { lazyPiece } from '../../fleet/lazyPiece'

/** What comes with the code editor. */
export const grokField = lazyPiece(() => import('./GrokField'))
/** What is only there once somebody wants it. */
export const library = lazyPiece(() => import('./Library'))
export const comparePanel = lazyPiece(() => import('./ComparePanel'))
