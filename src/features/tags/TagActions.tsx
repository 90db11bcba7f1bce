import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tag } from '../../contract/tags'
import { usePlanner } from '../../common/plan/usePlanner'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { ActionButton } from '../../ui/controls/ActionButton'
import { AddConfigsDialog, AssignAgentsDialog } from './lazy'

/** The dialog of a tag's page that is open. */
export type TagDialog = 'agents' | 'configs' | null

/** Opens the dialog that assigns a tag to agents; where there is room, also the one that adds configs to it. */
export function TagActions({ narrow, onOpen }: { narrow: boolean; onOpen: OpenDialog }) {
  const { t } = useTranslation('tags')
  const { blocked } = usePlanner()
  return (
    <>
      {!narrow && <AddConfigsAction onOpen={onOpen} />}
      <ActionButton primary reason={blocked} onAction={() => onOpen('agents')}>
        {t('assign.open')}
      </ActionButton>
    </>
  )
}

type OpenDialog = (dialog: TagDialog) => void

/** Opens the dialog that adds configs to a tag: a button, or an item of the menu. */
export function AddConfigsAction({ onOpen }: { onOpen: OpenDialog }) {
  const { t } = useTranslation('tags')
  const { blocked } = usePlanner()
  return (
    <ActionButton reason={blocked} onAction={() => onOpen('configs')}>
      {t('addConfigs.open')}
    </ActionButton>
  )
}

/** The dialogs that `TagActions` opens. */
export function TagDialogs(props: { tag: Tag; dialog: TagDialog; onClose: () => void }) {
  const { tag, dialog, onClose } = props
  const agentsNeeded = useHasBeenTrue(dialog === 'agents')
  const configsNeeded = useHasBeenTrue(dialog === 'configs')
  return (
    <Suspense>
      {agentsNeeded && (
        <AssignAgentsDialog tag={tag} open={dialog === 'agents'} onClose={onClose} />
      )}
      {configsNeeded && (
        <AddConfigsDialog tag={tag} open={dialog === 'configs'} onClose={onClose} />
      )}
    </Suspense>
  )
}
