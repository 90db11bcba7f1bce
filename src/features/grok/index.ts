import { HighlightOutlined } from '@ant-design/icons'
import type { Feature } from '../../common/feature'
import { paths } from '../../common/paths'

export const grokFeature: Feature = {
  nav: { to: paths.grok, icon: HighlightOutlined, name: 'grok' },
  routes: [
    {
      path: 'grok',
      catalogue: ['grok', 'grokTools', 'editor'],
      load: async () => (await import('./GrokPage')).GrokPage,
      heavy: true,
    },
  ],
  forgetLocalData: async (owner, scope) =>
    (await import('./grokStore')).forgetGrokData(owner, scope),
}
