import type { Feature } from '../../common/feature'

export const rolloutsFeature: Feature = {
  routes: [
    {
      path: 'rollouts',
      catalogue: ['rollouts', 'plan'],
      load: async () => (await import('./RolloutsPage')).RolloutsPage,
    },
    {
      path: 'rollouts/:rolloutId',
      catalogue: ['rollouts', 'plan'],
      load: async () => (await import('./RolloutPage')).RolloutPage,
    },
    {
      path: 'new-rollout',
      catalogue: 'rollouts',
      load: async () => (await import('./NewRolloutPage')).NewRolloutPage,
    },
  ],
}
