import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlanner } from '../../common/plan/usePlanner'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { ActionButton } from '../../ui/controls/ActionButton'
import { SpreadDialog } from './lazy'

interface Props {
  configs: readonly string[]
  /** tags that have them already */
  has?: ReadonlySet<string>
  onApplied?: () => void
}

/** The ways on which configs get to agents: through tags, or directly. */
export function SpreadButtons({ configs, has, onApplied }: Props) {
  const { t } = useTranslation('configs')
  const { blocked } = usePlanner()
  const [to, setTo] = useState<'tags' | 'agents' | null>(null)
  const needed = useHasBeenTrue(to !== null)
  return (
    <>
      <ActionButton reason={blocked} onAction={() => setTo('tags')}>
        {t('spread.assign')}
      </ActionButton>
      <ActionButton reason={blocked} onAction={() => setTo('agents')}>
        {t('spread.handOut')}
      </ActionButton>
      <Suspense>
        {needed && (
          <SpreadDialog
            configs={configs}
            to={to}
            has={has}
            onClose={() => setTo(null)}
            onApplied={onApplied}
          />
        )}
      </Suspense>
    </>
  )
}
