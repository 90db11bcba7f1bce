import { HistoryOutlined } from '@ant-design/icons'
import type { Feature } from '../../common/feature'
import { paths } from '../../common/paths'

export const activityFeature: Feature = {
  nav: { to: paths.activity, icon: HistoryOutlined, name: 'activity' },
  routes: [
    {
      path: 'activity',
      catalogue: ['activity', 'plan'],
      load: async () => (await import('./ActivityPage')).ActivityPage,
    },
  ],
}
