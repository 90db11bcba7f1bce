import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RolloutPhase, StageStatus } from '../../domain/rollout/rolloutState'
import { StatusMark, type Shape, type Tone } from '../../ui/feedback/StatusMark'
import styles from './RolloutPage.module.css'
import type { AgentRow, AgentGroup } from './rows'

type Mark = { shape: Shape; tone: Tone }

const phaseMarks: Record<RolloutPhase, Mark> = {
  running: { shape: 'play', tone: 'info' },
  paused: { shape: 'square', tone: 'warning' },
  interrupted: { shape: 'square', tone: 'warning' },
  done: { shape: 'dot', tone: 'ok' },
  cancelled: { shape: 'ring', tone: 'off' },
  rolledBack: { shape: 'ring', tone: 'off' },
}

/** The phase of a rollout, as shape and text. */
export function PhaseMark({ phase }: { phase: RolloutPhase }) {
  const { t } = useTranslation('rollouts')
  return <StatusMark {...phaseMarks[phase]}>{t(`phase.${phase}`)}</StatusMark>
}

/** `halted`: the rollout was paused or has ended during the stage */
export type ShownStageStatus = StageStatus | 'halted'

const stageMarks: Record<ShownStageStatus, Mark> = {
  waiting: { shape: 'ring', tone: 'off' },
  assigning: { shape: 'half', tone: 'info' },
  gate: { shape: 'half', tone: 'info' },
  halted: { shape: 'square', tone: 'warning' },
  passed: { shape: 'dot', tone: 'ok' },
  overridden: { shape: 'square', tone: 'warning' },
}

/** The status of a stage. A stage without a gate is never shown as passed, because its agents were not checked. */
export function StageMark({ status, gated }: { status: ShownStageStatus; gated: boolean }) {
  const { t } = useTranslation('rollouts')
  const name = stageStatusName(status, gated)
  return (
    <StatusMark {...stageMarks[name === 'ungated' ? 'assigning' : name]}>
      {t(`stageStatus.${name}`)}
    </StatusMark>
  )
}

/** The key of a status in the texts. */
export const stageStatusName = (status: ShownStageStatus, gated: boolean) =>
  status === 'passed' && !gated ? 'ungated' : status

const groupMarks: Record<AgentGroup, Mark> = {
  passed: { shape: 'dot', tone: 'ok' },
  failed: { shape: 'square', tone: 'error' },
  waiting: { shape: 'half', tone: 'info' },
  excluded: { shape: 'ring', tone: 'warning' },
  notStarted: { shape: 'ring', tone: 'off' },
}

/** The result of an agent's last check, with the message of the collector or server where it failed. */
export function AgentMark({ row }: { row: AgentRow }) {
  const { t } = useTranslation(['rollouts', 'plan'])
  const { group, verdict } = row
  const text = useCheckText()
  return (
    <>
      <StatusMark {...groupMarks[group]}>{text(row)}</StatusMark>
      {verdict?.restored !== undefined && (
        <StatusMark {...(verdict.restored ? stageMarks.halted : groupMarks.failed)}>
          {t(verdict.restored ? 'plan:outcome.restored' : 'plan:outcome.runnerLost')}
        </StatusMark>
      )}
      {verdict?.message && <code className={styles.message}>{verdict.message}</code>}
    </>
  )
}

/** Returns the result of an agent's last check in words. It is stable until the language changes. */
export function useCheckText(): (row: AgentRow) => string {
  const { t } = useTranslation('rollouts')
  return useCallback(
    ({ verdict, unchecked }) => {
      if (!verdict)
        return unchecked === 'assigning' ? t('stageStatus.assigning') : t(`verdict.${unchecked}`)
      if (verdict.is === 'passed' || verdict.is === 'excluded') return t(`verdict.${verdict.is}`)
      const reason = verdict.reason ?? 'missing'
      return t(verdict.is === 'failed' ? `failure.${reason}` : `waiting.${reason}`)
    },
    [t],
  )
}
