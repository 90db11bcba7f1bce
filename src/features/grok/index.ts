import { HighlightOutlined } from '@ant-design/icons'
import { createElement } from 'react'
import type { Feature } from '../../fleet/feature'
import { paths } from '../../fleet/paths'

export const grokFeature: Feature = {
  nav: { to: paths.grok, icon: createElement(HighlightOutlined), name: 'grok' },
  routes: [
    {
      path: 'grok',
      catalogue: ['grok', 'grokTools', 'editor'],
      load: () => import('./GrokPage'),
      heavy: true,
    },
  ],
}
