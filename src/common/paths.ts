import { runnerKey } from '../contract/runners'

/** All addresses of the console. Names are encoded, so that every name makes a working link. */
export const paths = {
  home: '/',
  agents: '/agents',
  agentsWithTag: (tag: string) => `/agents?tag=${encodeURIComponent(tag)}`,
  agent: (id: string, tab?: string) =>
    `/agents/${encodeURIComponent(id)}${tab && tab !== 'summary' ? `?tab=${tab}` : ''}`,
  runners: '/runners',
  runnersWithTag: (tag: string) => `/runners?tag=${encodeURIComponent(tag)}`,
  runnersOfConfig: (config: string) => `/runners?name=${encodeURIComponent(config)}`,
  /** the list of runners with the drawer of one runner open */
  runner: (agentId: string, config: string) =>
    `/runners?open=${encodeURIComponent(runnerKey(agentId, config))}`,
  configs: '/configs',
  config: (name: string, tab?: ConfigTab) =>
    `/configs/${encodeURIComponent(name)}${tab && tab !== 'overview' ? `?tab=${tab}` : ''}`,
  editConfig: (name: string) => `/configs/${encodeURIComponent(name)}/edit`,
  configsContaining: (text: string) => withSearch('/configs', { inside: text }),
  configHistory: '/config-history',
  newConfig: '/new-config',
  copyConfig: (name: string) => `/new-config?copy=${encodeURIComponent(name)}`,
  tags: '/tags',
  tag: (name: string) => `/tags/${encodeURIComponent(name)}`,
  /** drift within one config or one tag, or everywhere; `open` is the `runnerKey` of the runner whose panel is open */
  drift: (scope: { config?: string; tag?: string; open?: string } = {}) => {
    const search = new URLSearchParams(scope).toString()
    return search === '' ? '/drift' : `/drift?${search}`
  },
  /** the charts of one agent */
  agentMetrics: (id: string, range?: { from: string; to: string }, panel = '') =>
    withSearch(`/metrics/agents/${encodeURIComponent(id)}`, { ...range, panel }),
  /** the charts of several agents, one metric at a time */
  metrics: (agents: readonly string[] = [], panel = '') =>
    withSearch('/metrics', { agents: agents.map(encodeURIComponent).join(','), panel }),
  /** one metric of many agents */
  fleetMetrics: '/metrics/fleet',
  metricsOfMatching: (filter: { search: string; tag: string; state: string }) =>
    withSearch('/metrics/fleet', filter),
  metricsOfAgents: (agents: readonly string[]) =>
    withSearch('/metrics/fleet', { agents: agents.map(encodeURIComponent).join(',') }),
  grok: '/grok',
  activity: '/activity',
  rollouts: '/rollouts',
  rollout: (id: string) => `/rollouts/${encodeURIComponent(id)}`,
  /** @param replaces the config that the rollout replaces */
  newRollout: (config: string, replaces = '') =>
    `/new-rollout?config=${encodeURIComponent(config)}${replaces && `&replaces=${encodeURIComponent(replaces)}`}`,
  plan: (id: string) => `/activity?plan=${encodeURIComponent(id)}`,
}

function withSearch(path: string, params: Record<string, string>): string {
  const given = Object.entries(params).filter(([, value]) => value !== '')
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`
}

/** The tabs of the page of a config, as in its address. */
export const configTabs = ['overview', 'holders', 'runners', 'history', 'json'] as const
export type ConfigTab = (typeof configTabs)[number]
