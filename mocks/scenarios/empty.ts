import { sampleReleases } from './sampleReleases'
import type { Scenario } from './scenario'

/** A new server: nothing is registered, monitoring is not open. */
export const empty: Scenario = () => ({
  content: {
    agents: [],
    tags: [],
    configs: [],
    releases: sampleReleases,
    monitoring: null,
    machine: () => undefined,
  },
})
