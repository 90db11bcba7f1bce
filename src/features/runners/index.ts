import { ProfileOutlined } from '@ant-design/icons'
import { createElement } from 'react'
import { query } from '../../api/query'
import { runners } from '../../contract/runners'
import type { Feature } from '../../common/feature'
import { paths } from '../../common/paths'
import { parseSearch } from '../../lib/browser/search'

export const runnersFeature: Feature = {
  nav: { to: paths.runners, icon: createElement(ProfileOutlined), name: 'runners' },
  routes: [
    {
      path: 'runners',
      catalogue: 'runners',
      load: async () => (await import('./RunnersPage')).RunnersPage,
      ask: async (client, _, params) => {
        // Where the list is made from a scan, none is asked for.
        if (params.get('runs')) return
        await client.query(query(runners.list, { query: parseSearch(runners.list.query, params) }))
      },
    },
  ],
}
