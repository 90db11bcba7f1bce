import { ClusterOutlined } from '@ant-design/icons'
import { query } from '../../api/query'
import { agents } from '../../contract/agents'
import type { Feature } from '../../common/feature'
import { paths } from '../../common/paths'
import { removeKeys } from '../../lib/browser/removeKeys'
import { parseSearch } from '../../lib/browser/searchParams'
import { AgentsPage } from './AgentsPage'
import { AgentSearch } from './filters'
import { isLocal } from './localFilters'

export const agentsFeature: Feature = {
  nav: { to: paths.agents, icon: ClusterOutlined, name: 'agents' },
  routes: [
    {
      path: 'agents',
      catalogue: 'agents',
      load: () => AgentsPage,
      prefetch: async (client, _, params) => {
        const search = parseSearch(AgentSearch, params)
        // A list that is made from a scan needs no page.
        if (isLocal(search)) return
        await client.query(query(agents.list, { query: parseSearch(agents.list.query, params) }))
      },
    },
    {
      path: 'agents/:agentId',
      catalogue: ['agents', 'agentPlans'],
      load: async () => (await import('./AgentPage')).AgentPage,
    },
  ],
  async forgetLocalData(owner) {
    const { keyPrefixOf } = await import('./bulkSearchEntries')
    removeKeys(() => sessionStorage, keyPrefixOf(owner))
  },
}
