import { useTranslation } from 'react-i18next'
import type { Phase, StageState } from '../../domain/rollout/rolloutState'
import { StatusMark, type Shape, type Tone } from '../../ui/feedback/StatusMark'
import styles from './RolloutPage.module.css'
import type { AgentRow, Group } from './rows'

type Look = { shape: Shape; tone: Tone }

const phases: Record<Phase, Look> = {
  running: { shape: 'play', tone: 'info' },
  paused: { shape: 'square', tone: 'warning' },
  interrupted: { shape: 'square', tone: 'warning' },
  done: { shape: 'dot', tone: 'ok' },
  stopped: { shape: 'ring', tone: 'off' },
  takenBack: { shape: 'ring', tone: 'off' },
}

/** How a hand-out stands, as shape and word. */
export function PhaseMark({ phase }: { phase: Phase }) {
  const { t } = useTranslation('rollouts')
  return <StatusMark {...phases[phase]}>{t(`phase.${phase}`)}</StatusMark>
}

type Stand = StageState['at'] | 'halted'

const places: Record<Stand, Look> = {
  waiting: { shape: 'ring', tone: 'off' },
  handing: { shape: 'half', tone: 'info' },
  gate: { shape: 'half', tone: 'info' },
  halted: { shape: 'square', tone: 'warning' },
  passed: { shape: 'dot', tone: 'ok' },
  despite: { shape: 'square', tone: 'warning' },
}

/** How a stage stands. One without a gate has passed nothing: it was requested. */
export function StageMark({ at, gated }: { at: Stand; gated: boolean }) {
  const { t } = useTranslation('rollouts')
  if (at === 'passed' && !gated)
    return <StatusMark {...places.handing}>{t('at.ungated')}</StatusMark>
  return <StatusMark {...places[at]}>{t(`at.${at}`)}</StatusMark>
}

const groupLooks: Record<Group, Look> = {
  passed: { shape: 'dot', tone: 'ok' },
  failed: { shape: 'square', tone: 'error' },
  waiting: { shape: 'half', tone: 'info' },
  apart: { shape: 'ring', tone: 'warning' },
  notYet: { shape: 'ring', tone: 'off' },
}

/** What the last look said of an agent, with the collector's or the server's words where it failed. */
export function AgentMark({ row: { group, verdict, unseen } }: { row: AgentRow }) {
  const { t } = useTranslation('rollouts')
  const text = () => {
    if (!verdict) return unseen === 'handing' ? t('at.handing') : t(`verdict.${unseen}`)
    if (verdict.is === 'passed' || verdict.is === 'apart') return t(`verdict.${verdict.is}`)
    const reason = verdict.reason ?? 'missing'
    return t(verdict.is === 'failed' ? `failure.${reason}` : `waiting.${reason}`)
  }
  return (
    <>
      <StatusMark {...groupLooks[group]}>{text()}</StatusMark>
      {verdict?.message && <code className={styles.words}>{verdict.message}</code>}
    </>
  )
}
