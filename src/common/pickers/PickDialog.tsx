import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../lib/hooks/useStore'
import { ActionButton } from '../../ui/controls/ActionButton'
import { Dialog } from '../../ui/panel/Dialog'
import type { Change } from '../../domain/plan/model/changes'
import { selectedIds } from '../../domain/plan/model/selection'
import { usePlanner } from '../plan/usePlanner'
import { createSelectionStore, sizeOf, type SelectionStore } from '../list/listSelection'

interface Props {
  open: boolean
  title: string
  /** what leads on: to the preview of the plan */
  action: string
  /** why it does not lead on while nothing is picked */
  none: string
  /** what is to be done with what was picked */
  changes: (picked: readonly string[]) => readonly Change[]
  onClose: () => void
  onApplied?: () => void
  children: (picked: SelectionStore) => ReactNode
}

/** A dialog in which things are picked, to make a plan of them. What was picked stays until the plan is applied. */
export function PickDialog(props: Props) {
  const { open, title, action, none, changes, onClose, onApplied, children } = props
  const { t } = useTranslation('common')
  const plan = usePlanner()
  const [picked] = useState(createSelectionStore)
  const count = sizeOf(useStore(picked))
  const review = () => {
    plan.open({
      changes: changes(selectedIds(picked.get())),
      onApplied() {
        picked.clear()
        onApplied?.()
      },
    })
    onClose()
  }
  return (
    <Dialog
      open={open}
      width={640}
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <ActionButton primary reason={count === 0 ? none : null} onAction={review}>
            {action}
          </ActionButton>
        </>
      }
    >
      {children(picked)}
    </Dialog>
  )
}
