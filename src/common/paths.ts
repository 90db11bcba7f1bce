import { runnerKey } from '../contract/runners'

/** Every address of the product. Names are encoded, so any name makes a working link. */
export const paths = {
  home: '/',
  agents: '/agents',
  agentsWithTag: (tag: string) => `/agents?tag=${encodeURIComponent(tag)}`,
  agent: (id: string, tab?: string) =>
    `/agents/${encodeURIComponent(id)}${tab && tab !== 'summary' ? `?tab=${tab}` : ''}`,
  runners: '/runners',
  runnersWithTag: (tag: string) => `/runners?tag=${encodeURIComponent(tag)}`,
  runnersOfConfig: (config: string) => `/runners?name=${encodeURIComponent(config)}`,
  /** The list with one runner open in its drawer. */
  runner: (agentId: string, config: string) =>
    `/runners?open=${encodeURIComponent(runnerKey(agentId, config))}`,
  configs: '/configs',
  config: (name: string, tab?: ConfigTab) =>
    `/configs/${encodeURIComponent(name)}${tab && tab !== 'overview' ? `?tab=${tab}` : ''}`,
  editConfig: (name: string) => `/configs/${encodeURIComponent(name)}/edit`,
  configsWith: (text: string) => withSearch('/configs', { inside: text }),
  configHistory: '/config-history',
  newConfig: '/new-config',
  copyConfig: (name: string) => `/new-config?copy=${encodeURIComponent(name)}`,
  tags: '/tags',
  tag: (name: string) => `/tags/${encodeURIComponent(name)}`,
  /** Within one config or one tag, or everywhere. */
  drift: (scope: { config?: string; tag?: string } = {}) => {
    const search = new URLSearchParams(scope).toString()
    return search === '' ? '/drift' : `/drift?${search}`
  },
  /** Charts of one agent. */
  agentMetrics: (id: string, range?: { from: string; to: string }, panel = '') =>
    withSearch(`/metrics/agents/${encodeURIComponent(id)}`, { ...range, panel }),
  /** Charts of several agents, one metric at a time. */
  metrics: (agents: readonly string[] = [], panel = '') =>
    withSearch('/metrics', { agents: agents.map(encodeURIComponent).join(','), panel }),
  /** One metric of many agents. */
  fleetMetrics: '/metrics/fleet',
  metricsOfMatching: (filter: { search: string; tag: string; state: string }) =>
    withSearch('/metrics/fleet', filter),
  metricsOfChosen: (agents: readonly string[]) =>
    withSearch('/metrics/fleet', { agents: agents.map(encodeURIComponent).join(',') }),
  grok: '/grok',
  activity: '/activity',
  rollouts: '/rollouts',
  rollout: (id: string) => `/rollouts/${encodeURIComponent(id)}`,
  /** @param replaces the config that gives way to it */
  newRollout: (config: string, replaces = '') =>
    `/new-rollout?config=${encodeURIComponent(config)}${replaces && `&replaces=${encodeURIComponent(replaces)}`}`,
  plan: (id: string) => `/activity?plan=${encodeURIComponent(id)}`,
}

function withSearch(path: string, params: Record<string, string>): string {
  const told = Object.entries(params).filter(([, value]) => value !== '')
  return told.length === 0 ? path : `${path}?${new URLSearchParams(told).toString()}`
}

export const configTabs = ['overview', 'holders', 'runners', 'history', 'json'] as const
export type ConfigTab = (typeof configTabs)[number]
