import { useTranslation } from 'react-i18next'
import { StatusMark, type Shape, type Tone } from '../../ui/feedback/StatusMark'
import { groupOf, type Group, type Outcome } from '../../domain/plan/model/outcomes'
import type { Step } from '../../domain/plan/model/plan'

const looks: Record<Group, { shape: Shape; tone: Tone }> = {
  confirmed: { shape: 'dot', tone: 'ok' },
  failed: { shape: 'square', tone: 'error' },
  pending: { shape: 'half', tone: 'info' },
  requested: { shape: 'half', tone: 'info' },
  unsent: { shape: 'ring', tone: 'warning' },
  skipped: { shape: 'ring', tone: 'off' },
}

/** How a step fared, as shape and words. */
export function OutcomeLabel({ outcome, step }: { outcome: Outcome; step: Step }) {
  const { t } = useTranslation('plan')
  const more = moreOf(outcome, step)
  return (
    <StatusMark {...looks[groupOf[outcome]]}>
      {t(`outcome.${outcome}`)}
      {more && `, ${t(more)}`}
    </StatusMark>
  )
}

function moreOf(outcome: Outcome, { change, warnings }: Step) {
  if (outcome === 'unseen' && warnings.some((one) => one === 'offline' || one === 'registered'))
    return 'unseenOffline'
  if (outcome !== 'requested') return null
  return change.kind === 'upgradeAgent' ? 'requestedHelp.upgrade' : 'requestedHelp.reset'
}
