import { lazyPiece } from '../../fleet/lazyPiece'

/** What most visits never open. Their code stays out of the first page. */
export const moreFilters = lazyPiece(() => import('./MoreFiltersPanel'))
export const findDialog = lazyPiece(() => import('./FindDialog'))
export const agentSelectionBar = lazyPiece(() => import('./AgentSelectionBar'))
export const tagsDialog = lazyPiece(() => import('./TagsDialog'))
export const exportDialog = lazyPiece(() => import('./ExportDialog'))
