import { LineChartOutlined } from '@ant-design/icons'
import { createElement } from 'react'
import type { Feature } from '../../fleet/feature'
import { paths } from '../../fleet/paths'

const catalogue = ['metrics', 'fleetMetrics', 'plan']

export const metricsFeature: Feature = {
  nav: { to: paths.fleetMetrics, icon: createElement(LineChartOutlined), name: 'metrics' },
  routes: [
    { path: 'metrics/fleet', catalogue, heavy: true, load: () => import('./FleetPage') },
    { path: 'metrics', catalogue, heavy: true, load: () => import('./ComparePage') },
    {
      path: 'metrics/agents/:agentId',
      catalogue,
      heavy: true,
      load: () => import('./AgentMetricsPage'),
    },
  ],
}
