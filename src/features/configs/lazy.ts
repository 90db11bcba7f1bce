import { lazyComponent } from '../../common/page/lazyComponent'

/** What most visits never open. */
export const RenameDialog = lazyComponent(async () => (await import('./RenameDialog')).RenameDialog)
export const RestoreDialog = lazyComponent(
  async () => (await import('./RestoreDialog')).RestoreDialog,
)
export const HistoryTab = lazyComponent(async () => (await import('./HistoryTab')).HistoryTab)
export const SpreadDialog = lazyComponent(async () => (await import('./SpreadDialog')).SpreadDialog)
