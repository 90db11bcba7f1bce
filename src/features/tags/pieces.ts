import { lazyPiece } from '../../fleet/lazyPiece'

/** What most visits never open. */
export const createTag = lazyPiece(() => import('./CreateTagDialog'))
export const noteDialog = lazyPiece(() => import('./NoteDialog'))
export const assignAgents = lazyPiece(() => import('./AssignDialog'))
export const addConfigs = lazyPiece(() => import('./AddConfigsDialog'))
