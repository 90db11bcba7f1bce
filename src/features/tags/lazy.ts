import { lazyComponent } from '../../common/page/lazyComponent'

/** What most visits never open. */
export const CreateTagDialog = lazyComponent(
  async () => (await import('./CreateTagDialog')).CreateTagDialog,
)
export const NoteDialog = lazyComponent(async () => (await import('./NoteDialog')).NoteDialog)
export const AssignDialog = lazyComponent(async () => (await import('./AssignDialog')).AssignDialog)
export const AddConfigsDialog = lazyComponent(
  async () => (await import('./AddConfigsDialog')).AddConfigsDialog,
)
