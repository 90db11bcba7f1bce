import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlanner } from '../../common/plan/usePlanner'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { ActionButton } from '../../ui/controls/ActionButton'
import { AssignConfigsDialog } from './lazy'

interface Props {
  configs: readonly string[]
  /** tags that the configs are assigned to already */
  assignedTags?: ReadonlySet<string>
  onApplied?: () => void
}

/** Opens the dialogs that assign configs to tags, or to agents directly. */
export function AssignConfigsButtons({ configs, assignedTags, onApplied }: Props) {
  const { t } = useTranslation('configs')
  const { blocked } = usePlanner()
  const [to, setTo] = useState<'tags' | 'agents' | null>(null)
  const everOpen = useHasBeenTrue(to !== null)
  return (
    <>
      <ActionButton reason={blocked} onAction={() => setTo('tags')}>
        {t('assign.openTags')}
      </ActionButton>
      <ActionButton reason={blocked} onAction={() => setTo('agents')}>
        {t('assign.openAgents')}
      </ActionButton>
      <Suspense>
        {everOpen && (
          <AssignConfigsDialog
            configs={configs}
            to={to}
            assignedTags={assignedTags}
            onClose={() => setTo(null)}
            onApplied={onApplied}
          />
        )}
      </Suspense>
    </>
  )
}
