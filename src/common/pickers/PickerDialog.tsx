import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../lib/hooks/useStore'
import { ActionButton } from '../../ui/controls/ActionButton'
import { Dialog } from '../../ui/panel/Dialog'
import type { Change } from '../../domain/plan/model/changes'
import { selectedIds } from '../../domain/plan/model/selection'
import { usePlanner } from '../plan/usePlanner'
import { createSelectionStore, selectionSize, type SelectionStore } from '../list/listSelection'

interface Props {
  open: boolean
  title: string
  /** the label of the button that opens the preview of the plan */
  action: string
  /** the reason why the button is disabled while nothing is selected */
  emptyReason: string
  /** the changes of the plan for the selected keys */
  changes: (selected: readonly string[]) => readonly Change[]
  onClose: () => void
  onApplied?: () => void
  children: (selection: SelectionStore) => ReactNode
}

/** A dialog in which rows are selected for a plan. The selection is kept until the plan is applied. */
export function PickerDialog(props: Props) {
  const { open, title, action, emptyReason, changes, onClose, onApplied, children } = props
  const { t } = useTranslation('common')
  const plan = usePlanner()
  const [selection] = useState(createSelectionStore)
  const count = selectionSize(useStore(selection))
  const review = () => {
    plan.open({
      changes: changes(selectedIds(selection.get())),
      onApplied() {
        selection.clear()
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
          <ActionButton primary reason={count === 0 ? emptyReason : null} onAction={review}>
            {action}
          </ActionButton>
        </>
      }
    >
      {children(selection)}
    </Dialog>
  )
}
