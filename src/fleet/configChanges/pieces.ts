import { lazyPiece } from '../lazyPiece'

export const textChanges = lazyPiece(() => import('./TextChanges'))
