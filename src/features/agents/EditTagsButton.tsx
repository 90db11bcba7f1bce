import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Selection } from '../../domain/plan/model/selection'
import { usePlanner } from '../../common/plan/usePlanner'
import { ActionButton } from '../../ui/controls/ActionButton'
import { EditTagsDialog } from './lazy'

/** Opens the dialog that edits the tags of the selected agents. The selection is read when the button is pressed. */
export function EditTagsButton(props: { getSelection: () => Selection; primary?: boolean }) {
  const { getSelection, primary } = props
  const { t } = useTranslation('agentPlans')
  const { blocked } = usePlanner()
  const [selection, setSelection] = useState<Selection | null>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <ActionButton
        primary={primary}
        reason={blocked}
        onAction={() => {
          setSelection(getSelection())
          setOpen(true)
        }}
      >
        {t('actions.tags')}
      </ActionButton>
      <Suspense>
        {selection && (
          <EditTagsDialog selection={selection} open={open} onClose={() => setOpen(false)} />
        )}
      </Suspense>
    </>
  )
}
