import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useIsHidden } from '../../common/page/Link'
import { paths } from '../../common/paths'
import { selectionSize, type SelectionStore } from '../../common/list/listSelection'
import { useStore } from '../../lib/hooks/useStore'
import { ActionButton } from '../../ui/controls/ActionButton'
import type { AgentFilter } from './filters'
import { isLocal } from './localFilters'

/** Up to this many agents are compared line by line; more are shown as a heat map. */
const maxCompared = 8
/** The most agent ids that are put into a URL. */
const maxIdsInUrl = 300

interface Props {
  selection: SelectionStore
  filter: AgentFilter
}

/** Leads to the metrics of the selected agents. */
export function MetricsButton({ selection, filter }: Props) {
  const { t } = useTranslation('agentPlans')
  const navigate = useNavigate()
  const selected = useStore(selection)
  const size = selectionSize(selected)
  // A selection of everything that matches is shorter as its filter than as its ids.
  const byFilter =
    selected.is === 'matching' && selected.except.size === 0 && !isLocal(filter) && filter.id === ''
  const open = () => {
    const { search, tag, state } = filter
    if (byFilter && size > maxCompared)
      return navigate(paths.metricsOfMatching({ search, tag, state: state.join(',') }))
    const ids = [...selected.ids].filter(selection.has)
    return navigate(size > maxCompared ? paths.metricsOfAgents(ids) : paths.metrics(ids))
  }
  if (useIsHidden(paths.fleetMetrics)) return null
  return (
    <ActionButton
      reason={size > maxIdsInUrl && !byFilter ? t('metricsTooMany', { count: maxIdsInUrl }) : null}
      onAction={() => void open()}
    >
      {t('actions.metrics')}
    </ActionButton>
  )
}
