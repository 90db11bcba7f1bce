import { useTranslation } from 'react-i18next'
import { useConsole } from '../../common/consoleContext'
import { EnvironmentBadge } from '../../common/page/EnvironmentBadge'
import { usePlanner } from '../../common/plan/usePlanner'
import type { RolloutStage } from '../../domain/rollout/rollout'
import { useStore } from '../../lib/hooks/useStore'
import { ActionButton } from '../../ui/controls/ActionButton'
import { ActionBar } from '../../ui/layout/ActionBar'

interface Props {
  stages: readonly RolloutStage[]
  /** Whether the runners of another config are deleted first. */
  replacing: boolean
  /** why the rollout cannot start, as text for the user; null: it can */
  reason: string | null
  busy: boolean
  onStart: () => void
}

/** The server and account, and the button that starts the rollout. */
export function StartBar({ stages, replacing, reason, busy, onStart }: Props) {
  const { t } = useTranslation('rollouts')
  const { serverId, session } = useConsole()
  const { account } = useStore(session)
  const { blocked } = usePlanner()
  const count = stages.reduce((sum, { members }) => sum + members.length, 0)
  return (
    <ActionBar
      sticky
      status={
        <>
          <EnvironmentBadge />
          {account
            ? t('new.where', { server: serverId, account })
            : t('new.whereOnly', { server: serverId })}
          <span>{t('new.tabOpen')}</span>
        </>
      }
    >
      <ActionButton
        primary
        danger={replacing}
        busy={busy}
        reason={blocked ?? reason}
        onAction={onStart}
      >
        {count === 0
          ? t('new.title')
          : t(replacing ? 'new.replace' : 'new.start', {
              count,
              stages: t('new.stageCount', { count: stages.length }),
            })}
      </ActionButton>
    </ActionBar>
  )
}
