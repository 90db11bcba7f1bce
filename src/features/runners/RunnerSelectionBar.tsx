import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { PlanButton } from '../../common/plan/PlanButton'
import type { ReadIntoSnapshot } from '../../domain/plan/planning/read'
import { SelectionBar } from '../../common/list/SelectionBar'
import { useSelection } from '../../common/list/useSelection'
import { matchingRunners } from './matchingRunners'
import { isFiltered, type RunnerFilter } from './filters'
import { runnerChanges, type RunnerChangeKind } from '../../domain/plan/model/runnerChanges'

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
  const request = (kind: RunnerChangeKind) => () => ({
    selection: selection.get(),
    changes: runnerChanges(kind),
  })
  return (
    <SelectionBar
      selection={selection}
      total={total}
      filtered={isFiltered(filter)}
      resolveSelection={resolveSelection}
      menu={
        <>
          <PlanButton request={request('resetRunner')}>{t('actions.reset')}</PlanButton>
          <PlanButton request={request('removeRunner')}>{t('actions.remove')}</PlanButton>
        </>
      }
    >
      <PlanButton request={request('startRunner')}>{t('actions.start')}</PlanButton>
      <PlanButton request={request('stopRunner')}>{t('actions.stop')}</PlanButton>
    </SelectionBar>
  )
}
