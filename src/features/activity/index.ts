import { HistoryOutlined } from '@ant-design/icons'
import { createElement } from 'react'
import type { Feature } from '../../fleet/feature'
import { paths } from '../../fleet/paths'

export const activityFeature: Feature = {
  nav: { to: paths.activity, icon: createElement(HistoryOutlined), name: 'activity' },
  routes: [
    { path: 'activity', catalogue: ['activity', 'plan'], load: () => import('./ActivityPage') },
  ],
}
