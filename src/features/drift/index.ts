import { DiffOutlined } from '@ant-design/icons'
import { createElement } from 'react'
import type { Feature } from '../../fleet/feature'
import { paths } from '../../fleet/paths'

export const driftFeature: Feature = {
  nav: { to: paths.drift(), icon: createElement(DiffOutlined), name: 'drift' },
  routes: [{ path: 'drift', catalogue: ['drift', 'plan'], load: () => import('./DriftPage') }],
}
