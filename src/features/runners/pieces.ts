import { lazyPiece } from '../../fleet/lazyPiece'

/** What most visits to the list never open. */
export const runnerPanel = lazyPiece(() => import('./RunnerPanel'))
export const runnerSelectionBar = lazyPiece(() => import('./RunnerSelectionBar'))
