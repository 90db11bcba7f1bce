import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../lib/hooks/useStore'
import { CountFilters } from './CountFilters'
import {
  countOutcomes,
  outcomeGroupOf,
  outcomeGroups,
  outcomeOf,
  type OutcomeGroup,
} from '../../domain/plan/model/outcomes'
import type { AppliedPlan } from '../../domain/plan/store/planStore'
import { StepTable } from './StepTable'
import { resultRow, useResultColumns } from './stepColumns'

/** The steps of an applied plan, filtered by their outcome. */
export function ResultSteps({ applied }: { applied: AppliedPlan }) {
  const { t } = useTranslation('plan')
  const [selected, setSelected] = useState<OutcomeGroup | null>(null)
  const columns = useResultColumns(applied.steps)
  const { steps, progress } = applied
  useStore(applied.version)
  // Not memoized: `progress` changes in place.
  const rows = steps.flatMap((step, index) => {
    const group = outcomeGroupOf[outcomeOf(progress.codes[index])]
    return selected === null || group === selected ? [{ index, step }] : []
  })
  const counts = countOutcomes(progress.codes)
  return (
    <>
      <CountFilters
        label={t('figures.label')}
        selected={selected}
        onSelect={setSelected}
        figures={outcomeGroups
          .filter((name) => alwaysShown.has(name) || counts[name] > 0)
          .map((name) => ({
            name,
            text: t(name === 'skipped' ? 'figures.nothing' : `figures.${name}`),
            count: counts[name],
          }))}
      />
      <StepTable
        label={t('results')}
        single={steps.length === 1}
        rows={rows}
        columns={columns}
        rowOf={(row) => resultRow(row, progress)}
      />
    </>
  )
}

const alwaysShown = new Set<OutcomeGroup>(['confirmed', 'failed', 'pending'])
