import { FileTextOutlined } from '@ant-design/icons'
import { query } from '../../api/query'
import { configs } from '../../contract/configs'
import type { Feature } from '../../common/feature'
import { paths } from '../../common/paths'
import { parseSearch } from '../../lib/browser/searchParams'

export const configsFeature: Feature = {
  nav: { to: paths.configs, icon: FileTextOutlined, name: 'configs' },
  routes: [
    {
      path: 'configs',
      catalogue: 'configs',
      load: async () => (await import('./ConfigsPage')).ConfigsPage,
      prefetch: async (client, _, params) => {
        // A search in configs makes its list from a scan and needs no page.
        if (params.get('inside')) return
        await client.query(query(configs.list, { query: parseSearch(configs.list.query, params) }))
      },
    },
    {
      path: 'config-history',
      catalogue: 'configs',
      load: async () => (await import('./HistoryPage')).HistoryPage,
    },
    {
      path: 'configs/:configName',
      catalogue: 'configs',
      load: async () => (await import('./ConfigPage')).ConfigPage,
    },
  ],
}
