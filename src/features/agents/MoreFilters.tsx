import { useTranslation } from 'react-i18next'
import { PanelButton } from '../../ui/panel/PanelButton'
import type { AgentFilter, UpdateAgentSearch } from './filters'
import type { ListedAgent } from './listed'
import { countLocal } from './localFilters'
import { MoreFiltersPanel } from './lazy'

export interface MoreFiltersProps {
  search: AgentFilter
  update: UpdateAgentSearch
  /** Gives the agents at hand, whose systems can be chosen from. */
  known: () => readonly ListedAgent[]
}

/** The button of the filters that the server does not have, and how many of them are in force. */
export function MoreFilters(props: MoreFiltersProps) {
  const { t } = useTranslation('agents')
  const count = countLocal(props.search)
  return (
    <PanelButton
      label={t('moreFilters.open')}
      face={count > 0 ? t('moreFilters.openWith', { count }) : undefined}
      onNear={MoreFiltersPanel.preload}
    >
      <MoreFiltersPanel {...props} />
    </PanelButton>
  )
}
