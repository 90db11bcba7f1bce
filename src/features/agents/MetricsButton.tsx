import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { paths } from '../../common/paths'
import { sizeOf, type SelectionStore } from '../../common/list/listSelection'
import { useStore } from '../../lib/hooks/useStore'
import { ActionButton } from '../../ui/controls/ActionButton'
import type { AgentFilter } from './filters'
import { isLocal } from './localFilters'

/** So many are compared line by line; more of them are seen as a map. */
const mostCompared = 8
/** Ids that an address holds. */
const mostNamed = 300

interface Props {
  selection: SelectionStore
  filter: AgentFilter
}

/** Leads to the metrics of what is chosen. */
export function MetricsButton({ selection, filter }: Props) {
  const { t } = useTranslation('agentPlans')
  const navigate = useNavigate()
  const chosen = useStore(selection)
  const size = sizeOf(chosen)
  // Of all that matches, the filter says it shorter.
  const byFilter =
    chosen.is === 'matching' && chosen.except.size === 0 && !isLocal(filter) && filter.id === ''
  const open = () => {
    const { search, tag, state } = filter
    if (byFilter && size > mostCompared)
      return navigate(paths.metricsOfMatching({ search, tag, state: state.join(',') }))
    const ids = [...chosen.ids].filter(selection.has)
    return navigate(size > mostCompared ? paths.metricsOfChosen(ids) : paths.metrics(ids))
  }
  return (
    <ActionButton
      reason={size > mostNamed && !byFilter ? t('metricsTooMany', { count: mostNamed }) : null}
      onAction={() => void open()}
    >
      {t('actions.metrics')}
    </ActionButton>
  )
}
