import { createElement } from 'react'
import { ClusterOutlined } from '@ant-design/icons'
import type { Feature } from '../../fleet/feature'
import { paths } from '../../fleet/paths'

export const agentsFeature: Feature = {
  nav: { to: paths.agents, icon: createElement(ClusterOutlined), name: 'agents' },
  routes: [
    { path: 'agents', catalogue: 'agents', load: () => import('./AgentsPage') },
    { path: 'agents/:agentId', catalogue: 'agents', load: () => import('./AgentPage') },
  ],
}
