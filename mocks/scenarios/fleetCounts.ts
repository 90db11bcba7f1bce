/** Counts of `small` that tests rely on. */
export const smallCounts = {
  agents: 12,
  onlineAgents: 9,
  runners: 20,
  configs: 6,
  tags: 4,
  /** agents with tag web; each has two runners */
  webAgents: 7,
  /** agents with tag web that are online */
  onlineWebAgents: 5,
  /** agents with tag db */
  dbAgents: 4,
} as const

/** Counts of `demo` that tests rely on. */
export const demoCounts = { agents: 240, untaggedAgents: 3 } as const

/** Counts of `crowd` that tests rely on. Each agent has one runner. */
export const crowdCounts = {
  agents: 3000,
  /** agents with tag half */
  halfAgents: 1500,
} as const
