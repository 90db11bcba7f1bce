import { lazyPiece } from '../lazyPiece'

export const impactSection = lazyPiece(() => import('./ImpactSection'))
