import { useTranslation } from 'react-i18next'
import {
  isGatewayStatus,
  outcomeGroupOf,
  outcomeOf,
  shownOutcome,
  type Outcome,
  type OutcomeGroup,
} from '../../domain/plan/model/outcomes'
import type { Step } from '../../domain/plan/model/plan'
import { lookedAt, type RunnerTally } from '../../domain/plan/model/runnerTally'
import type { StepDetail, StepError } from '../../domain/plan/runner/applyPlan'
import { StatusMark, type Shape, type Tone } from '../../ui/feedback/StatusMark'
import styles from './OutcomeCell.module.css'
import type { StepRow } from './StepTable'

/** A step with its outcome; a new object whenever the outcome changes. */
export interface ResultRow extends StepRow {
  code: number
  error: StepError | undefined
  detail: StepDetail | undefined
}

/**
 * The outcome of a step: what is known of it, the server's words where it answered with an error, and what the runners of
 * a saved config do.
 */
export function OutcomeCell({ row: { step, code, error, detail } }: { row: ResultRow }) {
  const { t } = useTranslation('plan')
  const outcome = outcomeOf(code)
  const { runners, restoredAs } = detail ?? {}
  return (
    <div className={styles.outcome}>
      {step.skip ? (
        t(`skip.${step.skip}`)
      ) : (
        <OutcomeLabel
          outcome={outcome}
          hasError={error !== undefined}
          step={step}
          runners={runners}
        />
      )}
      {error && isShown(error, outcome) && <ErrorText error={error} />}
      {restoredAs &&
        t(outcome === 'runnerLost' ? 'notRestoredAs' : 'restoredAs', { config: restoredAs })}
      {runners && <Tally runners={runners} isNote={step.after.is === 'noted'} />}
    </div>
  )
}

/** An answer that is an error is shown whatever is read afterwards; a missing answer only until the change is seen. */
const isShown = ({ status }: StepError, outcome: Outcome) =>
  status >= 400 || ['failed', 'pending', 'despiteError'].includes(outcomeGroupOf[outcome])

const outcomeMarks: Record<OutcomeGroup, { shape: Shape; tone: Tone }> = {
  confirmed: { shape: 'dot', tone: 'ok' },
  despiteError: { shape: 'half', tone: 'warning' },
  failed: { shape: 'square', tone: 'error' },
  pending: { shape: 'half', tone: 'info' },
  requested: { shape: 'half', tone: 'info' },
  unsent: { shape: 'ring', tone: 'warning' },
  skipped: { shape: 'ring', tone: 'off' },
}

interface LabelProps {
  outcome: Outcome
  /** Whether the request of the step had an error instead of an answer. */
  hasError: boolean
  step: Step
  runners: RunnerTally | undefined
}

/** The outcome of a step, as shape and text. */
function OutcomeLabel({ outcome, hasError, step, runners }: LabelProps) {
  const { t } = useTranslation('plan')
  const edit = runners && editOutcomeOf(outcome, runners)
  const detail = edit ? null : detailOf(outcome, step)
  return (
    <StatusMark {...outcomeMarks[outcomeGroupOf[outcome]]}>
      {edit ? t(`outcomeOfEdit.${edit}`) : t(`outcome.${shownOutcome(outcome, hasError)}`)}
      {detail && `, ${t(detail)}`}
    </StatusMark>
  )
}

/** The outcome of an edit, where the usual words would say too little. */
function editOutcomeOf(outcome: Outcome, { saved }: RunnerTally) {
  if (outcome === 'requested') return outcome
  if (outcome === 'refused') return saved ? 'refused' : null
  if (outcome !== 'contradicted') return null
  return saved ? 'contradicted' : 'contradictedUnsaved'
}

function detailOf(outcome: Outcome, { change, warnings }: Step) {
  if (outcome === 'unseen' && warnings.some((one) => one === 'offline' || one === 'registered'))
    return 'unseenOffline'
  if (outcome !== 'requested') return null
  return change.kind === 'upgradeAgent' ? 'requestedHelp.upgrade' : 'requestedHelp.reset'
}

const figures = ['running', 'stopped', 'old', 'failing', 'missing', 'later', 'unread'] as const

/** What the runners of a config do, as figures, and what they report. A new note changes no content. */
function Tally({ runners, isNote }: { runners: RunnerTally; isNote: boolean }) {
  const { t } = useTranslation('plan')
  const shown = figures.filter((name) => runners[name] > 0)
  return (
    <>
      {shown.length > 0 && (
        <span className={styles.tally}>
          {shown.map((name) => (
            <span key={name}>
              {t(`${isNote ? 'tallyOfNote' : 'tally'}.${name}`, { count: runners[name] })}
            </span>
          ))}
        </span>
      )}
      {runners.of !== undefined && (
        <span>
          {runners.of > lookedAt(runners)
            ? t('tally.of', { seen: lookedAt(runners), count: runners.of })
            : t('tally.first', { count: lookedAt(runners) })}
        </span>
      )}
      {runners.errors.length > 0 && (
        <ul aria-label={t('tally.errors')} className={styles.errors}>
          {runners.errors.map((message) => (
            <li key={message}>
              <code>{message}</code>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function ErrorText({ error }: { error: StepError }) {
  const { t } = useTranslation('plan')
  const { code, message, requestId, shared } = error
  // Of a request with many steps each row would repeat the same words.
  return (
    <details className={styles.error} open={shared === 1}>
      <summary>{t(`error.${reasonOf(error)}`)}</summary>
      <code>
        {[code, message, requestId].filter(Boolean).join(' · ')}
        {shared > 1 && ` (${t('error.shared', { count: shared })})`}
      </code>
    </details>
  )
}

function reasonOf({ status, code }: StepError) {
  if (status === 403) return 'forbidden'
  if (code === 'page') return 'page'
  if (status === 401) return 'unauthorized'
  if (isGatewayStatus(status)) return 'gateway'
  if (code === 'cut') return 'network'
  if (code === 'network' || code === 'timeout' || code === 'name') return code
  return 'other'
}
