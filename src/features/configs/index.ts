import { FileTextOutlined } from '@ant-design/icons'
import { createElement } from 'react'
import { query } from '../../api/query'
import { configs } from '../../contract/configs'
import type { Feature } from '../../fleet/feature'
import { paths } from '../../fleet/paths'
import { parseSearch } from '../../lib/search'

export const configsFeature: Feature = {
  nav: { to: paths.configs, icon: createElement(FileTextOutlined), name: 'configs' },
  routes: [
    {
      path: 'configs',
      catalogue: 'configs',
      load: () => import('./ConfigsPage'),
      ask: async (client, _, params) => {
        // Where the list is made from a scan, none is asked for.
        if (params.get('inside')) return
        await client.query(query(configs.list, { query: parseSearch(configs.list.query, params) }))
      },
    },
    { path: 'config-history', catalogue: 'configs', load: () => import('./HistoryPage') },
    { path: 'configs/:configName', catalogue: 'configs', load: () => import('./ConfigPage') },
  ],
}
