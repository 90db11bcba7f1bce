import { Button, Checkbox, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../lib/hooks/useStore'
import { ActionButton } from '../../ui/controls/ActionButton'
import { useConsole } from '../console'
import { Environment } from '../page/Environment'
import styles from './ConfirmBar.module.css'
import type { Summary } from '../../domain/plan/model/summary'
import { usePlanWords } from './usePlanWords'

interface Props {
  /** undefined while the plan is being made for the first time */
  summary: Summary | undefined
  busy: boolean
  /** what has to be done before it can be applied, in the user's words */
  reason?: string | null
  /** @param save whether the agents are to be handed out as a file first */
  onApply: (save: boolean) => void
  onCancel: () => void
}

/** Where, as whom, and one button that names the act. What cannot be undone for several has to be typed. */
export function ConfirmBar({ summary, busy, reason, onApply, onCancel }: Props) {
  const { t } = useTranslation(['plan', 'common'])
  const { act } = usePlanWords()
  const { serverId, session, readOnly } = useConsole()
  const { account } = useStore(session)
  const [typed, setTyped] = useState('')
  const [save, setSave] = useState(true)
  const id = useId()

  const { changing = 0, permanent = 0, kinds = [] } = summary ?? {}
  const wanted = permanent > 1 ? String(permanent) : ''
  const deletes = changing > 0 && kinds.includes('removeAgent')
  const missing = typed.trim() === wanted ? null : t('typeWhy', { count: permanent })
  return (
    <>
      <span className={styles.where}>
        <Environment />
        {account ? t('where', { server: serverId, account }) : t('whereOnly', { server: serverId })}
      </span>
      {deletes && (
        <Checkbox checked={save} onChange={({ target }) => setSave(target.checked)}>
          {t('exportFirst')}
        </Checkbox>
      )}
      {wanted && (
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
          reason={readOnly ? t('common:readOnly') : (reason ?? missing)}
          onAction={() => onApply(deletes && save)}
        >
          {act(summary)}
        </ActionButton>
      )}
    </>
  )
}
