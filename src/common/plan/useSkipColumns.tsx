import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../ui/table/ResourceTable'
import type { Step } from '../../domain/plan/model/plan'
import { useStepColumns } from './stepColumns'
import type { StepRow } from './StepTable'

/** The columns of a preview: why a step is skipped, or what needs care in it. */
export function useSkipColumns(steps: readonly Step[]): Column<StepRow>[] {
  const { t } = useTranslation('plan')
  const columns = useStepColumns(false, steps)
  return useMemo(
    () => [
      ...columns,
      {
        key: 'remark',
        title: t('columns.remark'),
        cell: ({ step: { skip, warnings } }) =>
          skip ? t(`skip.${skip}`) : warnings.map((warning) => t(`warn.${warning}`)).join(', '),
      },
    ],
    [t, columns],
  )
}
