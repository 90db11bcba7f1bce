/** Every address of the product. Names are encoded, so any name makes a working link. */
export const paths = {
  home: '/',
  agents: '/agents',
  agentsWithTag: (tag: string) => `/agents?tag=${encodeURIComponent(tag)}`,
  agent: (id: string, tab?: AgentTab) =>
    `/agents/${encodeURIComponent(id)}${tab && tab !== 'summary' ? `?tab=${tab}` : ''}`,
}

export const agentTabs = ['summary', 'runners', 'tags', 'raw'] as const
export type AgentTab = (typeof agentTabs)[number]
