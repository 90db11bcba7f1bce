import { lazyPiece } from '../../fleet/lazyPiece'

/** What is only there once somebody wants it. */
export const jsonView = lazyPiece(() => import('./JsonView'))
export const mergePanel = lazyPiece(() => import('./MergePanel'))
