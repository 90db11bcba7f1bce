import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tag } from '../../contract/tags'
import { usePlanner } from '../../common/plan/usePlanner'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { ActionButton } from '../../ui/controls/ActionButton'
import { AddConfigsDialog, AssignAgentsDialog } from './lazy'

/** Opens the dialogs that assign a tag to agents and add configs to it. */
export function TagActions({ tag }: { tag: Tag }) {
  const { t } = useTranslation('tags')
  const { blocked } = usePlanner()
  const [dialog, setDialog] = useState<'agents' | 'configs' | null>(null)
  const agentsNeeded = useHasBeenTrue(dialog === 'agents')
  const configsNeeded = useHasBeenTrue(dialog === 'configs')
  const close = () => setDialog(null)
  return (
    <>
      <ActionButton reason={blocked} onAction={() => setDialog('configs')}>
        {t('addConfigs.open')}
      </ActionButton>
      <ActionButton primary reason={blocked} onAction={() => setDialog('agents')}>
        {t('assign.open')}
      </ActionButton>
      <Suspense>
        {agentsNeeded && (
          <AssignAgentsDialog tag={tag} open={dialog === 'agents'} onClose={close} />
        )}
        {configsNeeded && (
          <AddConfigsDialog tag={tag} open={dialog === 'configs'} onClose={close} />
        )}
      </Suspense>
    </>
  )
}
