import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { PlanButton } from '../../common/plan/PlanButton'
import type { ReadInto } from '../../domain/plan/planning/read'
import { SelectionBar } from '../../common/list/SelectionBar'
import { useSelection } from '../../common/list/useSelection'
import { matchingRunners } from './evaluate'
import { isFiltered, type RunnerFilter } from './filters'
import { changesOf } from './keys'

interface Props {
  filter: RunnerFilter
  total: number
}

/** What can be done to the runners that are chosen. */
export function RunnerSelectionBar({ filter, total }: Props) {
  const { t } = useTranslation('runners')
  const selection = useSelection('runners')
  const evaluate = useCallback((options: ReadInto) => matchingRunners(filter, options), [filter])
  return (
    <SelectionBar
      selection={selection}
      total={total}
      filtered={isFiltered(filter)}
      evaluate={evaluate}
    >
      {acts.map(({ kind, act, danger }) => (
        <PlanButton
          key={kind}
          danger={danger}
          request={() => ({ selection: selection.get(), changes: changesOf(kind) })}
        >
          {t(`actions.${act}`)}
        </PlanButton>
      ))}
    </SelectionBar>
  )
}

/** What takes something away for good comes last. */
const acts = [
  { kind: 'startRunner', act: 'start', danger: false },
  { kind: 'stopRunner', act: 'stop', danger: false },
  { kind: 'resetRunner', act: 'reset', danger: true },
  { kind: 'removeRunner', act: 'remove', danger: true },
] as const
