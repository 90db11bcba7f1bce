import { lazyPiece } from '../lazyPiece'

export const rangePanel = lazyPiece(() => import('./RangePanel'))
export const panelActions = lazyPiece(() => import('./PanelActions'))
/** With all that draws. */
export const dashboard = lazyPiece(() => import('./Dashboard'))
