import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../api/errors'
import { useCall } from '../../api/query'
import type { Config } from '../../contract/configs'
import { newNameProblem } from '../../contract/names'
import { usePlanner } from '../../common/plan/usePlanner'
import { useErrorWords } from '../../common/useErrorWords'
import { ActionButton } from '../../ui/controls/ActionButton'
import { Dialog } from '../../ui/panel/Dialog'
import { Banner } from '../../ui/feedback/Banner'
import styles from './RenameDialog.module.css'
import { renameChanges } from './renameChanges'

interface Props {
  config: Config
  open: boolean
  onClose: () => void
}

/** Renames a config by a plan that creates a copy and deletes the old one. */
export function RenameDialog({ config, open, onClose }: Props) {
  const { t } = useTranslation(['configs', 'common'])
  const words = useErrorWords()
  const plan = usePlanner()
  const call = useCall()
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError | null>(null)
  const name = draft ?? config.name
  const nameProblem = newNameProblem('configName', name.trim())
  const reason =
    name.trim() === config.name
      ? t('rename.same')
      : nameProblem
        ? t(`rename.problem.${nameProblem}`)
        : null
  const review = async () => {
    setBusy(true)
    setError(null)
    try {
      const changes = await renameChanges(call, config, name.trim())
      plan.open({ changes, onApplied: () => setDraft(null) })
      onClose()
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      open={open}
      title={t('rename.title', { name: config.name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <ActionButton primary busy={busy} reason={reason} onAction={() => void review()}>
            {t('review')}
          </ActionButton>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t('rename.help')}</p>
        <label htmlFor={id}>{t('columns.name')}</label>
        <Input
          id={id}
          autoFocus
          value={name}
          status={draft !== null && nameProblem ? 'error' : undefined}
          onChange={({ target }) => setDraft(target.value)}
        />
        {draft !== null && nameProblem && (
          <p className={styles.problem}>{t(`rename.problem.${nameProblem}`)}</p>
        )}
        {error && (
          <Banner tone="error">
            {words.failure(error, t('runnersWhat')).title} {words.reason(error)}
          </Banner>
        )}
      </div>
    </Dialog>
  )
}
