import { LineChartOutlined } from '@ant-design/icons'
import type { Feature } from '../../common/feature'
import { AgentMetricsTab } from './lazy'
import { paths } from '../../common/paths'

const catalogue = ['metrics', 'fleetMetrics', 'plan']

export const metricsFeature: Feature = {
  nav: { to: paths.fleetMetrics, icon: LineChartOutlined, name: 'metrics' },
  routes: [
    {
      path: 'metrics/fleet',
      catalogue,
      heavy: true,
      load: async () => (await import('./FleetMetricsPage')).FleetMetricsPage,
    },
    {
      path: 'metrics',
      catalogue,
      heavy: true,
      load: async () => (await import('./ComparePage')).ComparePage,
    },
    {
      path: 'metrics/agents/:agentId',
      catalogue,
      heavy: true,
      load: async () => (await import('./AgentMetricsPage')).AgentMetricsPage,
    },
  ],
  agentTabs: [{ name: 'metrics', Content: AgentMetricsTab, refreshesItself: true }],
}
