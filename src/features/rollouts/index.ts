import type { Feature } from '../../fleet/feature'

export const rolloutsFeature: Feature = {
  routes: [
    {
      path: 'rollouts',
      catalogue: ['rollouts', 'plan'],
      load: () => import('./RolloutsPage'),
    },
    {
      path: 'rollouts/:rolloutId',
      catalogue: ['rollouts', 'plan'],
      load: () => import('./RolloutPage'),
    },
    { path: 'new-rollout', catalogue: 'rollouts', load: () => import('./NewRolloutPage') },
  ],
}
