import { lazyPiece } from '../../fleet/lazyPiece'

/** What most visits never open. */
export const renameDialog = lazyPiece(() => import('./RenameDialog'))
export const restoreDialog = lazyPiece(() => import('./RestoreDialog'))
export const historyTab = lazyPiece(() => import('./HistoryTab'))
export const spreadDialog = lazyPiece(() => import('./SpreadDialog'))
