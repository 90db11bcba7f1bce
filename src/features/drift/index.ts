import { DiffOutlined } from '@ant-design/icons'
import type { Feature } from '../../common/feature'
import { paths } from '../../common/paths'

export const driftFeature: Feature = {
  nav: { to: paths.drift(), icon: DiffOutlined, name: 'drift' },
  routes: [
    {
      path: 'drift',
      catalogue: ['drift', 'plan'],
      load: async () => (await import('./DriftPage')).DriftPage,
    },
  ],
  async forgetLocalData({ serverId, account }, scope) {
    if (scope !== 'all') return
    const { forgetIgnored } = await import('../../domain/drift/ignoredDifferences')
    forgetIgnored(serverId, account, () => localStorage)
  },
}
