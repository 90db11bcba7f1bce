import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { PlanButton } from '../../common/plan/PlanButton'
import type { ReadIntoSnapshot } from '../../domain/plan/planning/read'
import { SelectionBar } from '../../common/list/SelectionBar'
import { useSelection } from '../../common/list/useSelection'
import { matchingRunners } from './matchingRunners'
import { isFiltered, type RunnerFilter } from './filters'
import { runnerChanges } from '../../domain/plan/model/runnerChanges'

interface Props {
  filter: RunnerFilter
  total: number
}

/** The actions on the selected runners. */
export function RunnerSelectionBar({ filter, total }: Props) {
  const { t } = useTranslation('runners')
  const selection = useSelection('runners')
  const resolveSelection = useCallback(
    (options: ReadIntoSnapshot) => matchingRunners(filter, options),
    [filter],
  )
  return (
    <SelectionBar
      selection={selection}
      total={total}
      filtered={isFiltered(filter)}
      resolveSelection={resolveSelection}
    >
      {actions.map(({ kind, text, danger }) => (
        <PlanButton
          key={kind}
          danger={danger}
          request={() => ({ selection: selection.get(), changes: runnerChanges(kind) })}
        >
          {t(`actions.${text}`)}
        </PlanButton>
      ))}
    </SelectionBar>
  )
}

/** Destructive actions come last. */
const actions = [
  { kind: 'startRunner', text: 'start', danger: false },
  { kind: 'stopRunner', text: 'stop', danger: false },
  { kind: 'resetRunner', text: 'reset', danger: true },
  { kind: 'removeRunner', text: 'remove', danger: true },
] as const
