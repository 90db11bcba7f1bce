import { encodeUriPart } from '../lib/text/uriPart'
import { runnerKey } from '../contract/runners'

/** All addresses of the console. Names are encoded, so that every name makes a working link. */
export const paths = {
  home: '/',
  agents: '/agents',
  agentsWithTag: (tag: string) => `/agents?tag=${encodeUriPart(tag)}`,
  agentsFound: (search: string) => withSearch('/agents', { search }),
  agent: (id: string, tab?: string) =>
    `/agents/${encodeUriPart(id)}${tab && tab !== 'summary' ? `?tab=${tab}` : ''}`,
  runners: '/runners',
  runnersWithTag: (tag: string) => `/runners?tag=${encodeUriPart(tag)}`,
  runnersOfConfig: (config: string) => `/runners?name=${encodeUriPart(config)}`,
  /** the list of runners with the drawer of one runner open */
  runner: (agentId: string, config: string) =>
    `/runners?open=${encodeUriPart(runnerKey(agentId, config))}`,
  configs: '/configs',
  config: (name: string, tab?: ConfigTab) =>
    `/configs/${encodeUriPart(name)}${tab && tab !== 'overview' ? `?tab=${tab}` : ''}`,
  editConfig: (name: string) => `/configs/${encodeUriPart(name)}/edit`,
  configsContaining: (text: string) => withSearch('/configs', { inside: text }),
  configHistory: '/config-history',
  newConfig: '/new-config',
  copyConfig: (name: string) => `/new-config?copy=${encodeUriPart(name)}`,
  tags: '/tags',
  tag: (name: string) => `/tags/${encodeUriPart(name)}`,
  /** drift within one config or one tag, or everywhere; `open` is the `runnerKey` of the runner whose panel is open */
  drift: (scope: { config?: string; tag?: string; open?: string } = {}) => {
    const search = new URLSearchParams(scope).toString()
    return search === '' ? '/drift' : `/drift?${search}`
  },
  /** the charts of one agent */
  agentMetrics: (id: string, range?: { from: string; to: string }, panel = '') =>
    withSearch(`/metrics/agents/${encodeUriPart(id)}`, { ...range, panel }),
  /** the charts of several agents, one metric at a time */
  metrics: (agents: readonly string[] = [], panel = '') =>
    withSearch('/metrics', { agents: agents.map(encodeUriPart).join(','), panel }),
  /** one metric of many agents */
  fleetMetrics: '/metrics/fleet',
  metricsOfMatching: (filter: { search: string; tag: string; state: string }) =>
    withSearch('/metrics/fleet', filter),
  metricsOfAgents: (agents: readonly string[]) =>
    withSearch('/metrics/fleet', { agents: agents.map(encodeUriPart).join(',') }),
  grok: '/grok',
  activity: '/activity',
  rollouts: '/rollouts',
  rollout: (id: string) => `/rollouts/${encodeUriPart(id)}`,
  /** @param replaces the config that the rollout replaces */
  newRollout: (config: string, replaces = '') =>
    `/new-rollout?config=${encodeUriPart(config)}${replaces && `&replaces=${encodeUriPart(replaces)}`}`,
  plan: (id: string) => `/activity?plan=${encodeUriPart(id)}`,
}

function withSearch(path: string, params: Record<string, string>): string {
  const given = Object.entries(params).filter(([, value]) => value !== '')
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`
}

/** The tabs of the page of a config, as in its address. */
export const configTabs = ['overview', 'holders', 'runners', 'history', 'json'] as const
export type ConfigTab = (typeof configTabs)[number]
