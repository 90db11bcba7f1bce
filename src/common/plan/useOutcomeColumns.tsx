import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../ui/table/ResourceTable'
import { groupOf, outcomeOf } from '../../domain/plan/model/outcomes'
import type { Step } from '../../domain/plan/model/plan'
import { OutcomeLabel } from './OutcomeLabel'
import styles from './useOutcomeColumns.module.css'
import { useStepColumns } from './stepColumns'
import type { StepRow } from './StepTable'
import type { Progress, StepError } from '../../domain/plan/runner/run'

/** A step and how it fared: another object when that changes. */
export interface ResultRow extends StepRow {
  code: number
  error: StepError | undefined
}

export const resultRow = (row: StepRow, { codes, errorOf, errors }: Progress): ResultRow => ({
  ...row,
  code: codes[row.place] ?? 0,
  error: errors[(errorOf[row.place] ?? 0) - 1],
})

/** The columns of a result: what came of each step, and the server's words where it declined. */
export function useOutcomeColumns(steps: readonly Step[]): Column<ResultRow>[] {
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
          const told = error && ['failed', 'pending'].includes(groupOf[outcome])
          return (
            <div className={styles.outcome}>
              {step.skip ? t(`skip.${step.skip}`) : <OutcomeLabel outcome={outcome} step={step} />}
              {told && <ErrorText error={error} />}
            </div>
          )
        },
      },
    ],
    [t, columns],
  )
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
