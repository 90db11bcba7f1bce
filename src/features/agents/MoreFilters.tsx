import { useTranslation } from 'react-i18next'
import { PanelButton } from '../../ui/panel/PanelButton'
import type { AgentFilter, UpdateAgentSearch } from './filters'
import type { ListedAgent } from '../../domain/agents/listedAgent'
import { countLocal } from './localFilters'
import { MoreFiltersPanel } from './lazy'

export interface MoreFiltersProps {
  search: AgentFilter
  update: UpdateAgentSearch
  /** Gives the agents that are loaded, whose systems are offered. */
  getAgents: () => readonly ListedAgent[]
}

/** Opens the filters that are seldom used; its label tells how many of them are in force. */
export function MoreFilters(props: MoreFiltersProps) {
  const { t } = useTranslation('agents')
  const count = countLocal(props.search) + (props.search.id ? 1 : 0)
  return (
    <PanelButton
      label={t('moreFilters.open')}
      content={count > 0 ? t('moreFilters.openWith', { count }) : undefined}
      onPreload={MoreFiltersPanel.preload}
    >
      <MoreFiltersPanel {...props} />
    </PanelButton>
  )
}
