import { useState } from 'react'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlanner } from '../../fleet/plan/planner'
import type { Selection } from '../../fleet/selection'
import { useEver } from '../../lib/useEver'
import { ActionButton } from '../../ui/ActionButton'
import { tagsDialog } from './pieces'

/** Opens the editor of the tags of what is chosen. */
export function TagsOfSelection({ selection }: { selection: Selection }) {
  const { t } = useTranslation('agentPlans')
  const { blocked } = usePlanner()
  const [open, setOpen] = useState(false)
  const needed = useEver(open)
  return (
    <>
      <ActionButton reason={blocked} onAction={() => setOpen(true)}>
        {t('actions.tags')}
      </ActionButton>
      <Suspense>
        {needed && (
          <tagsDialog.Piece picked={selection.get()} open={open} onClose={() => setOpen(false)} />
        )}
      </Suspense>
    </>
  )
}
