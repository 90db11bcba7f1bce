import { lazyComponent } from '../../common/page/lazyComponent'

/** Components that most visits never open, loaded on demand. */
export const CreateTagDialog = lazyComponent(
  async () => (await import('./CreateTagDialog')).CreateTagDialog,
)
export const NoteDialog = lazyComponent(async () => (await import('./NoteDialog')).NoteDialog)
export const AssignAgentsDialog = lazyComponent(
  async () => (await import('./AssignAgentsDialog')).AssignAgentsDialog,
)
export const AddConfigsDialog = lazyComponent(
  async () => (await import('./AddConfigsDialog')).AddConfigsDialog,
)
