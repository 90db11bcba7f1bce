import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../lib/hooks/useStore'
import { Figures } from './Figures'
import {
  countGroups,
  groupOf,
  groups,
  outcomeOf,
  type Group,
} from '../../domain/plan/model/outcomes'
import type { AppliedPlan } from '../../domain/plan/store/planStore'
import { StepTable } from './StepTable'
import { resultRow, useOutcomeColumns } from './useOutcomeColumns'

/** The steps of an applied plan, filtered by how they fared. */
export function ResultSteps({ applied }: { applied: AppliedPlan }) {
  const { t } = useTranslation('plan')
  const [chosen, setChosen] = useState<Group | null>(null)
  const columns = useOutcomeColumns(applied.steps)
  const { steps, progress } = applied
  useStore(applied.version)
  // They fare differently from one drawing to the next.
  const rows = steps.flatMap((step, place) => {
    const own = groupOf[outcomeOf(progress.codes[place])]
    return chosen === null || own === chosen ? [{ place, step }] : []
  })
  const counts = countGroups(progress.codes)
  return (
    <>
      <Figures
        label={t('figures.label')}
        chosen={chosen}
        onChoose={setChosen}
        figures={groups
          .filter((name) => shownAlways.has(name) || counts[name] > 0)
          .map((name) => ({
            name,
            text: t(name === 'skipped' ? 'figures.nothing' : `figures.${name}`),
            count: counts[name],
          }))}
      />
      <StepTable
        label={t('results')}
        rows={rows}
        columns={columns}
        rowOf={(row) => resultRow(row, progress)}
      />
    </>
  )
}

const shownAlways = new Set<Group>(['confirmed', 'failed', 'pending'])
