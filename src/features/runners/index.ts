import { ProfileOutlined } from '@ant-design/icons'
import { query } from '../../api/query'
import { runners } from '../../contract/runners'
import type { Feature } from '../../common/feature'
import { paths } from '../../common/paths'
import { parseSearch } from '../../lib/browser/searchParams'

export const runnersFeature: Feature = {
  nav: { to: paths.runners, icon: ProfileOutlined, name: 'runners' },
  routes: [
    {
      path: 'runners',
      catalogue: 'runners',
      load: async () => (await import('./RunnersPage')).RunnersPage,
      prefetch: async (client, _, params) => {
        // A list that is made from a scan needs no page.
        if (params.get('runs')) return
        await client.query(query(runners.list, { query: parseSearch(runners.list.query, params) }))
      },
    },
  ],
}
