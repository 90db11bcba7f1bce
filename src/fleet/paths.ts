/** Every address of the product. Names are encoded, so any name makes a working link. */
export const paths = {
  home: '/',
  agents: '/agents',
  agentsWithTag: (tag: string) => `/agents?tag=${encodeURIComponent(tag)}`,
  agent: (id: string, tab?: AgentTab) =>
    `/agents/${encodeURIComponent(id)}${tab && tab !== 'summary' ? `?tab=${tab}` : ''}`,
  runners: '/runners',
  runnersWithTag: (tag: string) => `/runners?tag=${encodeURIComponent(tag)}`,
  runnersOfConfig: (config: string) => `/runners?name=${encodeURIComponent(config)}`,
  /** The list with one runner open in its drawer. */
  runner: (agentId: string, config: string) =>
    `/runners?open=${encodeURIComponent(runnerName(agentId, config))}`,
  tags: '/tags',
  tag: (name: string) => `/tags/${encodeURIComponent(name)}`,
  activity: '/activity',
  plan: (id: string) => `/activity?plan=${encodeURIComponent(id)}`,
}

/** One runner as one text: both names may hold anything, a slash too. */
export const runnerName = (agentId: string, config: string) =>
  [agentId, config].map(encodeURIComponent).join('/')

export const agentTabs = ['summary', 'runners', 'tags', 'raw'] as const
export type AgentTab = (typeof agentTabs)[number]
