import { useTranslation } from 'react-i18next'
import { useConsole } from '../../common/console'
import { Environment } from '../../common/page/Environment'
import { usePlanner } from '../../common/plan/usePlanner'
import type { Stage } from '../../domain/rollout/rollout'
import { useStore } from '../../lib/hooks/useStore'
import { ActionButton } from '../../ui/controls/ActionButton'
import styles from './RolloutForm.module.css'

interface Props {
  stages: readonly Stage[]
  /** The runners of another config are deleted for it. */
  replacing: boolean
  /** why it cannot begin */
  reason: string | null
  busy: boolean
  onBegin: () => void
}

/** Where, as whom, and the one button that begins. */
export function BeginBar({ stages, replacing, reason, busy, onBegin }: Props) {
  const { t } = useTranslation('rollouts')
  const { serverId, session } = useConsole()
  const { account } = useStore(session)
  const { blocked } = usePlanner()
  const count = stages.reduce((sum, { members }) => sum + members.length, 0)
  return (
    <div className={styles.bar}>
      <span className={styles.where}>
        <Environment />
        {account
          ? t('new.where', { server: serverId, account })
          : t('new.whereOnly', { server: serverId })}
        <span>{t('new.tabOpen')}</span>
      </span>
      <ActionButton
        primary
        danger={replacing}
        busy={busy}
        reason={blocked ?? reason}
        onAction={onBegin}
      >
        {count === 0
          ? t('new.title')
          : t(replacing ? 'new.replace' : 'new.begin', {
              count,
              stages: t('new.stageCount', { count: stages.length }),
            })}
      </ActionButton>
    </div>
  )
}
