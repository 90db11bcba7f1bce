import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusMark, type Shape, type Tone } from '../../ui/feedback/StatusMark'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { Ago } from '../../ui/layout/Time'
import type { Column } from '../../ui/table/ResourceTable'
import { AgentStateLabel } from '../resources/AgentStateLabel'
import { RunnerStateLabel } from '../resources/RunnerStateLabel'
import type { Step } from '../../domain/plan/model/plan'
import {
  outcomeGroupOf,
  outcomeOf,
  type Outcome,
  type OutcomeGroup,
} from '../../domain/plan/model/outcomes'
import type { PlanProgress, StepError } from '../../domain/plan/runner/applyPlan'
import type { StateLabel } from '../../domain/plan/model/assessment'
import styles from './stepColumns.module.css'
import type { StepRow } from './StepTable'

/** The columns of a preview: why a step is skipped, or its warnings. */
export function usePreviewColumns(steps: readonly Step[]): Column<StepRow>[] {
  const { t } = useTranslation('plan')
  const columns = useStepColumns(false, steps)
  return useMemo(
    () => [
      ...columns,
      {
        key: 'remark',
        title: t('columns.remark'),
        cell: ({ step: { skip, warnings } }) =>
          skip ? t(`skip.${skip}`) : warnings.map((warning) => t(`warnings.${warning}`)).join(', '),
      },
    ],
    [t, columns],
  )
}

/** A step with its outcome; a new object whenever the outcome changes. */
export interface ResultRow extends StepRow {
  code: number
  error: StepError | undefined
}

export const resultRow = (row: StepRow, { codes, errorOf, errors }: PlanProgress): ResultRow => ({
  ...row,
  code: codes[row.index] ?? 0,
  error: errors[(errorOf[row.index] ?? 0) - 1],
})

/** The columns of a result: the outcome of each step, and the server's message where it refused. */
export function useResultColumns(steps: readonly Step[]): Column<ResultRow>[] {
  const { t } = useTranslation('plan')
  const columns = useStepColumns(true, steps)
  return useMemo(
    () => [
      ...columns,
      {
        key: 'outcome',
        title: t('columns.outcome'),
        main: true,
        cell: ({ step, code, error }: ResultRow) => {
          const outcome = outcomeOf(code)
          const showError = error && ['failed', 'pending'].includes(outcomeGroupOf[outcome])
          return (
            <div className={styles.outcome}>
              {step.skip ? t(`skip.${step.skip}`) : <OutcomeLabel outcome={outcome} step={step} />}
              {showError && <ErrorText error={error} />}
            </div>
          )
        },
      },
    ],
    [t, columns],
  )
}

const outcomeMarks: Record<OutcomeGroup, { shape: Shape; tone: Tone }> = {
  confirmed: { shape: 'dot', tone: 'ok' },
  failed: { shape: 'square', tone: 'error' },
  pending: { shape: 'half', tone: 'info' },
  requested: { shape: 'half', tone: 'info' },
  unsent: { shape: 'ring', tone: 'warning' },
  skipped: { shape: 'ring', tone: 'off' },
}

/** The outcome of a step, as shape and text. */
function OutcomeLabel({ outcome, step }: { outcome: Outcome; step: Step }) {
  const { t } = useTranslation('plan')
  const detail = detailOf(outcome, step)
  return (
    <StatusMark {...outcomeMarks[outcomeGroupOf[outcome]]}>
      {t(`outcome.${outcome}`)}
      {detail && `, ${t(detail)}`}
    </StatusMark>
  )
}

function detailOf(outcome: Outcome, { change, warnings }: Step) {
  if (outcome === 'unseen' && warnings.some((one) => one === 'offline' || one === 'registered'))
    return 'unseenOffline'
  if (outcome !== 'requested') return null
  return change.kind === 'upgradeAgent' ? 'requestedHelp.upgrade' : 'requestedHelp.reset'
}

function ErrorText({ error }: { error: StepError }) {
  const { t } = useTranslation('plan')
  const { code, message, requestId, shared } = error
  return (
    <details className={styles.error}>
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
  if (status === 401) return 'unauthorized'
  if (code === 'network' || code === 'timeout' || code === 'name') return code
  return 'other'
}

/** The first columns of all tables of steps: the target, and its state before and after. */
function useStepColumns(applied: boolean, steps: readonly Step[]): Column<StepRow>[] {
  const hasObjects = useMemo(() => steps.some(({ target }) => target.object !== ''), [steps])
  const { t } = useTranslation('plan')
  return useMemo(
    () => [
      {
        key: 'target',
        title: t('columns.target'),
        cell: ({ step: { target } }) => (
          <div className={styles.target}>
            <MiddleEllipsis text={target.name} />
            {target.sub && target.sub !== target.name && <code>{target.sub}</code>}
          </div>
        ),
      },
      ...(hasObjects ? [objectColumn(t('columns.object'))] : []),
      {
        key: 'before',
        title: t(applied ? 'columns.was' : 'columns.before'),
        width: 116,
        cell: ({ step }) => <StateText label={step.before} />,
      },
      {
        key: 'after',
        title: t('columns.after'),
        width: 116,
        cell: ({ step }) => (step.skip ? null : <StateText label={step.after} />),
      },
    ],
    [t, applied, hasObjects],
  )
}

const objectColumn = (title: string): Column<StepRow> => ({
  key: 'object',
  title,
  cell: ({ step: { target } }) => <MiddleEllipsis text={target.object} />,
})

/** The state of an object as text. */
function StateText({ label: { is, value, at } }: { label: StateLabel }) {
  const { t } = useTranslation('plan')
  if (is === 'agent') return <AgentStateLabel state={value ?? ''} />
  if (is === 'runner') return <RunnerStateLabel state={value ?? ''} />
  if (is === 'saved') return at === undefined ? t('stateLabel.listed') : <Ago at={at} />
  if (is !== 'text') return t(`stateLabel.${is}`)
  if (value === undefined) return t('stateLabel.unread')
  return value ? <MiddleEllipsis text={value} /> : t('stateLabel.empty')
}
