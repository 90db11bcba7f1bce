import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../contract/options/finding'
import { usePlanner } from '../../common/plan/usePlanner'
import { ActionButton } from '../../ui/controls/ActionButton'
import { ActionBar } from '../../ui/layout/ActionBar'
import styles from './SaveBar.module.css'
import { blockingProblem } from './configDocument'
import type { EditSession } from './editSession'

interface Props {
  session: EditSession
  findings: readonly Finding[]
  unsaved: boolean
  /** the label of the button that opens the review */
  action: string
  /** blockedReason the review cannot be opened, besides problems of the config */
  reason?: string | null
  onDiscard: () => void
  onReview: () => Promise<void> | void
}

/** Sticks to the bottom of the editor: tells whether there are unsaved changes, discards them or opens their review. */
export function SaveBar({
  session,
  findings,
  unsaved,
  action,
  reason,
  onDiscard,
  onReview,
}: Props) {
  const { t } = useTranslation('configEditor')
  const { blocked } = usePlanner()
  const [busy, setBusy] = useState(false)
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const { document } = session
  const invalid = blockingProblem(document) !== null || document.value === null
  const blockedReason =
    blocked ??
    (unsaved ? null : t('nothingChanged')) ??
    (invalid ? t('fixJsonFirst') : null) ??
    (errors > 0 ? t('fixErrorsFirst', { count: errors }) : null) ??
    reason ??
    null
  const review = async () => {
    setBusy(true)
    await onReview()
    setBusy(false)
  }
  return (
    <ActionBar
      sticky
      status={
        <span role="status" className={unsaved ? styles.unsaved : undefined}>
          {t(unsaved ? 'unsaved' : 'saved')}
        </span>
      }
    >
      <ActionButton reason={unsaved ? null : t('nothingChanged')} onAction={onDiscard}>
        {t('discard')}
      </ActionButton>
      <ActionButton primary busy={busy} reason={blockedReason} onAction={() => void review()}>
        {action}
      </ActionButton>
    </ActionBar>
  )
}
