import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../contract/options/finding'
import { usePlanner } from '../../common/plan/usePlanner'
import { ActionButton } from '../../ui/controls/ActionButton'
import styles from './SaveBar.module.css'
import type { Work } from './work'

interface Props {
  work: Work
  findings: readonly Finding[]
  unsaved: boolean
  /** what leads on: to the review of what changes */
  action: string
  /** why it cannot go on, besides what is wrong with the config */
  reason?: string | null
  onDiscard: () => void
  onReview: () => Promise<void> | void
}

/** Stays in sight below the editor: whether anything is unsaved, and the ways out. */
export function SaveBar({ work, findings, unsaved, action, reason, onDiscard, onReview }: Props) {
  const { t } = useTranslation('configEditor')
  const { blocked } = usePlanner()
  const [busy, setBusy] = useState(false)
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const { document } = work
  const broken = document.problem !== null || document.value === null
  const why =
    blocked ??
    (unsaved ? null : t('nothingChanged')) ??
    (broken ? t('brokenFirst') : null) ??
    (errors > 0 ? t('errorsFirst', { count: errors }) : null) ??
    reason ??
    null
  const review = async () => {
    setBusy(true)
    await onReview()
    setBusy(false)
  }
  return (
    <div className={styles.bar}>
      <span role="status" className={unsaved ? styles.unsaved : styles.saved}>
        {t(unsaved ? 'unsaved' : 'saved')}
      </span>
      <ActionButton reason={unsaved ? null : t('nothingChanged')} onAction={onDiscard}>
        {t('discard')}
      </ActionButton>
      <ActionButton primary busy={busy} reason={why} onAction={() => void review()}>
        {action}
      </ActionButton>
    </div>
  )
}
