import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { markWidth } from '../../lib/table/columnLayout'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { Ago } from '../../ui/layout/Time'
import type { Column } from '../../ui/table/ResourceTable'
import { useFormat } from '../../ui/useFormat'
import { AgentStateLabel, useStateName } from '../resources/AgentStateLabel'
import { RunnerStateLabel, useRunnerStateWord } from '../resources/RunnerStateLabel'
import { outcomeOf, shownOutcome } from '../../domain/plan/model/outcomes'
import type { Step } from '../../domain/plan/model/plan'
import type { PlanProgress } from '../../domain/plan/runner/applyPlan'
import type { StateLabel } from '../../domain/plan/model/assessment'
import { OutcomeCell, type ResultRow } from './OutcomeCell'
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
        kind: 'text',
        wrap: true,
        text: ({ step: { skip, warnings } }) =>
          skip ? t(`skip.${skip}`) : warnings.map((warning) => t(`warnings.${warning}`)).join(', '),
      },
    ],
    [t, columns],
  )
}

export const resultRow = (row: StepRow, progress: PlanProgress): ResultRow => ({
  ...row,
  code: progress.codes[row.index] ?? 0,
  error: progress.errors[(progress.errorOf[row.index] ?? 0) - 1],
  detail: progress.details?.[row.index],
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
        kind: 'error',
        wrap: true,
        extra: markWidth,
        text: ({ code, error }) => [
          t(`outcome.${shownOutcome(outcomeOf(code), error !== undefined)}`),
          error?.message ?? '',
        ],
        cell: (row: ResultRow) => <OutcomeCell row={row} />,
      },
    ],
    [t, columns],
  )
}

/** The first columns of all tables of steps: the target, and its state before and after. */
function useStepColumns(applied: boolean, steps: readonly Step[]): Column<StepRow>[] {
  const hasObjects = useMemo(() => steps.some(({ target }) => target.object !== ''), [steps])
  const { t } = useTranslation('plan')
  const textOf = useStateText()
  return useMemo(
    () => [
      {
        key: 'target',
        title: t('columns.target'),
        kind: 'name',
        text: ({ step: { target } }) => [target.name, target.sub, target.id ?? ''],
        cell: ({ step: { target } }) => (
          <div className={styles.target}>
            <MiddleEllipsis text={target.name} />
            {target.sub && target.sub !== target.name && <code>{target.sub}</code>}
            {target.id && <code>{target.id}</code>}
          </div>
        ),
      },
      ...(hasObjects ? [objectColumn(t('columns.object'))] : []),
      {
        key: 'before',
        title: t(applied ? 'columns.was' : 'columns.before'),
        kind: 'text',
        extra: markWidth,
        text: ({ step }) => textOf(step.before),
        cell: ({ step }) => <StateText label={step.before} />,
      },
      {
        key: 'after',
        title: t('columns.after'),
        kind: 'text',
        extra: markWidth,
        text: ({ step }) => (step.skip ? '' : textOf(step.after)),
        cell: ({ step }) => (step.skip ? null : <StateText label={step.after} />),
      },
    ],
    [t, applied, hasObjects, textOf],
  )
}

const objectColumn = (title: string): Column<StepRow> => ({
  key: 'object',
  title,
  kind: 'name',
  text: ({ step: { target } }) => target.object,
})

/** Returns the words of a state. It is stable until the language changes. */
function useStateText(): (label: StateLabel) => string {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const agent = useStateName()
  const runner = useRunnerStateWord()
  return useCallback(
    ({ is, value, at }) => {
      if (is === 'agent') return agent(value ?? '')
      if (is === 'runner') return runner({ state: value ?? '' })
      if (is === 'saved') return at === undefined ? t('stateLabel.listed') : format.ago(at, at)
      if (is !== 'text') return t(`stateLabel.${is}`)
      return value ?? t('stateLabel.unread')
    },
    [t, format, agent, runner],
  )
}

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
