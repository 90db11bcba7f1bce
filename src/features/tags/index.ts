import { TagsOutlined } from '@ant-design/icons'
import { createElement } from 'react'
import { query } from '../../api/query'
import type { Feature } from '../../fleet/feature'
import { paths } from '../../fleet/paths'
import { parseSearch } from '../../lib/search'
import { tagList } from './tagList'

export const tagsFeature: Feature = {
  nav: { to: paths.tags, icon: createElement(TagsOutlined), name: 'tags' },
  routes: [
    {
      path: 'tags',
      catalogue: 'tags',
      load: () => import('./TagsPage'),
      ask: (client, _, params) =>
        client.query(query(tagList, { query: parseSearch(tagList.query, params) })),
    },
    { path: 'tags/:tagName', catalogue: 'tags', load: () => import('./TagPage') },
  ],
}
