import { lazyComponent } from '../../common/page/lazyComponent'

export const RangePanel = lazyComponent(async () => (await import('./RangePanel')).RangePanel)
export const PanelActions = lazyComponent(async () => (await import('./PanelActions')).PanelActions)
/** Contains the code that draws charts. */
export const AgentMetricsTab = lazyComponent(
  async () => (await import('./AgentMetricsTab')).AgentMetricsTab,
)
