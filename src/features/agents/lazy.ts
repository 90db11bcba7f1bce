import { lazyComponent } from '../../common/page/lazyComponent'

/** Components that most visits never open, loaded on demand so that their code stays out of the first page. */
export const MoreFiltersPanel = lazyComponent(
  async () => (await import('./MoreFiltersPanel')).MoreFiltersPanel,
)
export const BulkSearchDialog = lazyComponent(
  async () => (await import('./BulkSearchDialog')).BulkSearchDialog,
)
export const AgentSelectionBar = lazyComponent(
  async () => (await import('./AgentSelectionBar')).AgentSelectionBar,
)
export const EditTagsDialog = lazyComponent(
  async () => (await import('./EditTagsDialog')).EditTagsDialog,
)
export const SearchOffers = lazyComponent(async () => (await import('./SearchOffers')).SearchOffers)
export const ExportDialog = lazyComponent(async () => (await import('./ExportDialog')).ExportDialog)
