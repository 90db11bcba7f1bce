import { Button, Checkbox, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../lib/hooks/useStore'
import { ActionButton } from '../../ui/controls/ActionButton'
import { useConsole } from '../consoleContext'
import { EnvironmentBadge } from '../page/EnvironmentBadge'
import styles from './ConfirmBar.module.css'
import type { PlanSummary } from '../../domain/plan/model/summary'
import { usePlanWords } from './usePlanWords'

interface Props {
  /** undefined until the plan is made */
  summary: PlanSummary | undefined
  busy: boolean
  /** why the plan cannot be applied yet, as text for the user */
  reason?: string | null
  /** @param save whether to download the list of deleted agents first */
  onApply: (save: boolean) => void
  onCancel: () => void
}

/**
 * The server and account, and the button that applies the plan. If several steps cannot be undone, the user has to type
 * their number.
 */
export function ConfirmBar({ summary, busy, reason, onApply, onCancel }: Props) {
  const { t } = useTranslation(['plan', 'common'])
  const { act } = usePlanWords()
  const { serverId, session, readOnly } = useConsole()
  const { account } = useStore(session)
  const [typed, setTyped] = useState('')
  const [save, setSave] = useState(true)
  const id = useId()

  const { changing = 0, permanent = 0, kinds = [] } = summary ?? {}
  const requiredText = permanent > 1 ? String(permanent) : ''
  const deletes = changing > 0 && kinds.includes('removeAgent')
  const typeReason = typed.trim() === requiredText ? null : t('typeReason', { count: permanent })
  return (
    <>
      <span className={styles.where}>
        <EnvironmentBadge />
        {account ? t('where', { server: serverId, account }) : t('whereOnly', { server: serverId })}
      </span>
      {deletes && (
        <Checkbox checked={save} onChange={({ target }) => setSave(target.checked)}>
          {t('exportFirst')}
        </Checkbox>
      )}
      {requiredText && (
        <label htmlFor={id} className={styles.type}>
          {t('type', { count: permanent })}
          <Input
            id={id}
            className={styles.typed}
            autoComplete="off"
            inputMode="numeric"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </label>
      )}
      <Button onClick={onCancel}>{t(changing === 0 ? 'common:close' : 'common:cancel')}</Button>
      {summary && changing > 0 && (
        <ActionButton
          primary
          danger={permanent > 0}
          busy={busy}
          reason={readOnly ? t('common:readOnly') : (reason ?? typeReason)}
          onAction={() => onApply(deletes && save)}
        >
          {act(summary)}
        </ActionButton>
      )}
    </>
  )
}
