/** The entries of the navigation and their paths, in their order. A test compares them with those of the features. */
export const navigation = [
  { name: 'agents', to: '/agents' },
  { name: 'runners', to: '/runners' },
  { name: 'configs', to: '/configs' },
  { name: 'tags', to: '/tags' },
  { name: 'metrics', to: '/metrics/fleet' },
  { name: 'drift', to: '/drift' },
  { name: 'grok', to: '/grok' },
  { name: 'activity', to: '/activity' },
] as const
