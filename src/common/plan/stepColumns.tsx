import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { Ago } from '../../ui/layout/Time'
import type { Column } from '../../ui/table/ResourceTable'
import { AgentStateLabel } from '../resources/AgentStateLabel'
import { RunnerStateLabel } from '../resources/RunnerStateLabel'
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
        cell: ({ step: { skip, warnings } }) =>
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
  return useMemo(
    () => [
      {
        key: 'target',
        title: t('columns.target'),
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
