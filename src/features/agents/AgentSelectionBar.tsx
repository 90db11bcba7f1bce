import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change } from '../../domain/plan/model/changes'
import { PlanButton } from '../../common/plan/PlanButton'
import type { ReadInto } from '../../domain/plan/planning/read'
import { SelectionBar } from '../../common/list/SelectionBar'
import { useSelection } from '../../common/list/useSelection'
import { matchingAgents } from './evaluate'
import { isFiltered, type AgentFilter } from './filters'
import { MetricsButton } from './MetricsButton'
import { TagsButton } from './TagsButton'
import { useFindList } from './useFindList'
import { UpgradeButton } from './UpgradeButton'

interface Props {
  filter: AgentFilter
  total: number
}

/** What can be done to the agents that are chosen. */
export function AgentSelectionBar({ filter, total }: Props) {
  const { t } = useTranslation('agentPlans')
  const selection = useSelection('agents')
  const entries = useFindList(filter)
  const evaluate = useCallback(
    (options: ReadInto) => matchingAgents(filter, entries ?? [], options),
    [filter, entries],
  )
  return (
    <SelectionBar
      selection={selection}
      total={total}
      filtered={isFiltered(filter)}
      evaluate={evaluate}
    >
      <TagsButton picked={selection.get} />
      <UpgradeButton selection={selection} />
      <MetricsButton selection={selection} filter={filter} />
      <PlanButton
        danger
        request={() => ({
          selection: selection.get(),
          onApplied: selection.clear,
          changes: (ids) => ids.map((agent): Change => ({ kind: 'removeAgent', agent })),
        })}
      >
        {t('actions.remove')}
      </PlanButton>
    </SelectionBar>
  )
}
