import { lazyComponent } from '../../common/page/lazyComponent'

/** What most visits never open. Their code stays out of the first page. */
export const MoreFiltersPanel = lazyComponent(
  async () => (await import('./MoreFiltersPanel')).MoreFiltersPanel,
)
export const FindDialog = lazyComponent(async () => (await import('./FindDialog')).FindDialog)
export const AgentSelectionBar = lazyComponent(
  async () => (await import('./AgentSelectionBar')).AgentSelectionBar,
)
export const TagsDialog = lazyComponent(async () => (await import('./TagsDialog')).TagsDialog)
export const ExportDialog = lazyComponent(async () => (await import('./ExportDialog')).ExportDialog)
