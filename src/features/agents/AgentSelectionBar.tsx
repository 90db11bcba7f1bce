import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change } from '../../domain/plan/model/changes'
import { PlanButton } from '../../common/plan/PlanButton'
import type { ReadIntoSnapshot } from '../../domain/plan/planning/read'
import { SelectionBar } from '../../common/list/SelectionBar'
import { useSelection } from '../../common/list/useSelection'
import { matchingAgents } from './matchingAgents'
import { isFiltered, type AgentFilter } from './filters'
import { MetricsButton } from './MetricsButton'
import { EditTagsButton } from './EditTagsButton'
import { useBulkSearchEntries } from './useBulkSearchEntries'

interface Props {
  filter: AgentFilter
  total: number
}

/** The actions on the selected agents. */
export function AgentSelectionBar({ filter, total }: Props) {
  const { t } = useTranslation('agentPlans')
  const selection = useSelection('agents')
  const entries = useBulkSearchEntries(filter)
  const resolveSelection = useCallback(
    (options: ReadIntoSnapshot) => matchingAgents(filter, entries ?? [], options),
    [filter, entries],
  )
  return (
    <SelectionBar
      selection={selection}
      total={total}
      filtered={isFiltered(filter)}
      resolveSelection={resolveSelection}
      menu={
        <>
          <PlanButton
            request={() => ({
              selection: selection.get(),
              changes: (ids) => ids.map((agent): Change => ({ kind: 'upgradeAgent', agent })),
            })}
          >
            {t('actions.upgrade')}
          </PlanButton>
          <PlanButton
            request={() => ({
              selection: selection.get(),
              onApplied: selection.clear,
              changes: (ids) => ids.map((agent): Change => ({ kind: 'removeAgent', agent })),
            })}
          >
            {t('actions.remove')}
          </PlanButton>
        </>
      }
    >
      <EditTagsButton getSelection={selection.get} />
      <MetricsButton selection={selection} filter={filter} />
    </SelectionBar>
  )
}
