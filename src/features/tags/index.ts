import { TagsOutlined } from '@ant-design/icons'
import { query } from '../../api/query'
import type { Feature } from '../../common/feature'
import { paths } from '../../common/paths'
import { parseSearch } from '../../lib/browser/searchParams'
import { tagList } from './tagList'

export const tagsFeature: Feature = {
  nav: { to: paths.tags, icon: TagsOutlined, name: 'tags' },
  routes: [
    {
      path: 'tags',
      catalogue: 'tags',
      load: async () => (await import('./TagsPage')).TagsPage,
      prefetch: (client, _, params) =>
        client.query(query(tagList, { query: parseSearch(tagList.query, params) })),
    },
    {
      path: 'tags/:tagName',
      catalogue: 'tags',
      load: async () => (await import('./TagPage')).TagPage,
    },
  ],
}
