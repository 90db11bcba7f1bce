import { someReleases } from './releases'
import type { Scenario } from './scenario'

/** A server on its first day: nothing registered, monitoring not opened. */
export const empty: Scenario = () => ({
  content: {
    agents: [],
    tags: [],
    configs: [],
    releases: someReleases,
    monitoring: null,
    machine: () => undefined,
  },
})
