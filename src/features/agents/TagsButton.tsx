import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Selection } from '../../domain/plan/model/selection'
import { usePlanner } from '../../common/plan/usePlanner'
import { ActionButton } from '../../ui/controls/ActionButton'
import { TagsDialog } from './lazy'

/** Opens the editor of the tags of what is chosen by then. */
export function TagsButton({ picked }: { picked: () => Selection }) {
  const { t } = useTranslation('agentPlans')
  const { blocked } = usePlanner()
  const [chosen, setChosen] = useState<Selection | null>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <ActionButton
        reason={blocked}
        onAction={() => {
          setChosen(picked())
          setOpen(true)
        }}
      >
        {t('actions.tags')}
      </ActionButton>
      <Suspense>
        {chosen && <TagsDialog picked={chosen} open={open} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  )
}
