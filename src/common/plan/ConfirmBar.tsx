import { Button, Checkbox, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServerClock } from '../../api/query'
import { useStore } from '../../lib/hooks/useStore'
import { ActionButton } from '../../ui/controls/ActionButton'
import { useConsole } from '../consoleContext'
import { EnvironmentBadge } from '../page/EnvironmentBadge'
import { ActionBar } from '../../ui/layout/ActionBar'
import styles from './ConfirmBar.module.css'
import type { Confirmation } from '../../domain/plan/model/confirmation'
import type { PlanSummary } from '../../domain/plan/model/summary'
import { forbiddenKinds } from '../../domain/plan/planning/forbiddenKinds'
import { usePlanRunner, usePlanStoreState } from './usePlans'
import { usePlanWords } from './usePlanWords'

interface Props {
  /** undefined until the plan is made */
  summary: PlanSummary | undefined
  busy: boolean
  /** why the plan cannot be applied yet, as text for the user */
  reason?: string | null
  /** what has to be typed first; null: nothing */
  confirmation: Confirmation | null
  /** @param save whether to download the list of deleted agents first */
  onApply: (options: { note: string; save: boolean }) => void
  onCancel: () => void
}

/** The note, what has to be typed, the server and account, and the button that applies the plan. */
export function ConfirmBar({ summary, confirmation, busy, reason, onApply, onCancel }: Props) {
  const { t } = useTranslation(['plan', 'common'])
  const { act } = usePlanWords()
  const { serverId, session, readOnly } = useConsole()
  const { account } = useStore(session)
  const [typed, setTyped] = useState('')
  const [note, setNote] = useState('')
  const [save, setSave] = useState(true)
  const id = useId()

  const { changing = 0, permanent = 0, kinds = [] } = summary ?? {}
  const deletes = changing > 0 && kinds.includes('removeAgent')
  const typeReason =
    confirmation && typed.trim() !== String(confirmation.count)
      ? t('typeReason', { count: confirmation.count })
      : null
  const { toServerTime } = useServerClock()
  const { entries } = usePlanStoreState(usePlanRunner())
  const refusals = forbiddenKinds(entries, toServerTime(performance.timeOrigin))
  const refusal = kinds.length === 1 && kinds[0] ? refusals.get(kinds[0]) : undefined
  const forbidden = refusal === undefined ? null : t('forbidden', { refusal })
  return (
    <ActionBar
      notice={
        changing > 0 && (
          <>
            <label htmlFor={`${id}-note`} className={styles.field}>
              {t('note')}
              <Input
                id={`${id}-note`}
                value={note}
                maxLength={300}
                placeholder={t('noteHelp')}
                onChange={({ target }) => setNote(target.value)}
              />
            </label>
            {confirmation && (
              <label htmlFor={id} className={styles.field}>
                {t(`type.${confirmation.of}`, { count: confirmation.count })}
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
            {deletes && (
              <Checkbox checked={save} onChange={({ target }) => setSave(target.checked)}>
                {t('exportFirst')}
              </Checkbox>
            )}
          </>
        )
      }
      status={
        <>
          <EnvironmentBadge />
          {account
            ? t('where', { server: serverId, account })
            : t('whereOnly', { server: serverId })}
        </>
      }
    >
      <Button onClick={onCancel}>{t(changing === 0 ? 'common:close' : 'common:cancel')}</Button>
      {summary && changing > 0 && (
        <ActionButton
          primary
          danger={permanent > 0 || confirmation !== null}
          busy={busy}
          reason={readOnly ? t('common:readOnly') : (forbidden ?? reason ?? typeReason)}
          onAction={() => onApply({ note: note.trim(), save: deletes && save })}
        >
          {act(summary)}
        </ActionButton>
      )}
    </ActionBar>
  )
}
