import { lazyComponent } from '../../common/page/lazyComponent'

/** Components that most visits never open, loaded on demand. */
export const RenameDialog = lazyComponent(async () => (await import('./RenameDialog')).RenameDialog)
export const RestoreDialog = lazyComponent(
  async () => (await import('./RestoreDialog')).RestoreDialog,
)
export const HistoryTab = lazyComponent(async () => (await import('./HistoryTab')).HistoryTab)
export const AssignConfigsDialog = lazyComponent(
  async () => (await import('./AssignConfigsDialog')).AssignConfigsDialog,
)
