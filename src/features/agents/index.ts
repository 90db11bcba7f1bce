import { createElement } from 'react'
import { ClusterOutlined } from '@ant-design/icons'
import { query } from '../../api/query'
import { agents } from '../../contract/agents'
import type { Feature } from '../../fleet/feature'
import { paths } from '../../fleet/paths'
import { parseSearch } from '../../lib/search'
import * as AgentsPage from './AgentsPage'

export const agentsFeature: Feature = {
  nav: { to: paths.agents, icon: createElement(ClusterOutlined), name: 'agents' },
  routes: [
    {
      path: 'agents',
      catalogue: 'agents',
      load: () => AgentsPage,
      ask: (client, _, search) =>
        client.query(query(agents.list, { query: parseSearch(agents.list.query, search) })),
    },
    { path: 'agents/:agentId', catalogue: 'agents', load: () => import('./AgentPage') },
  ],
}
