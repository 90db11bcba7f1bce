import { isRecord } from '../../src/lib/json/json'
import { readKept } from '../../src/lib/json/losslessJson'
import { Agents } from './Agents'
import { Configs } from './Configs'
import { Connectivity } from './Connectivity'
import type { FaultRule } from './faults'
import { Fleet } from './Fleet'
import type { GrokCheck } from './GrokCheck'
import { Metrics } from './Metrics'
import type { WorldContent, ConfigVersion } from './rows'
import { Runners } from './Runners'
import type { Delays, MetricAnswers, Rules, Behaviour } from './behaviour'
import { Tags } from './Tags'
import { Timeline } from './Timeline'

type GrokRequest = Parameters<GrokCheck['check']>[0]

export interface WorldOptions {
  seed: number
  /** Unix ms */
  now: () => number
  content: WorldContent
}

/**
 * The mock server's state and rules, without HTTP: one object for each group of operations, with the names of the
 * contract. Refused operations throw a `Refusal`. Access to a group first runs the actions that are due.
 */
/** Deviations of the paging of lists. */
export interface WorldPaging {
  /** the number of the first page */
  base?: 0
  /** the most rows of an answer */
  cap?: number
  /** the stated total of a list of so many rows; undefined: none is stated */
  totalOf?: (count: number) => number | undefined
}

export class World implements Behaviour {
  readonly seed: number
  /** Unix ms */
  readonly now: () => number
  readonly timeline: Timeline
  readonly releases: { list(): WorldContent['releases'] }
  readonly grok: { check(request: GrokRequest): Promise<Record<string, string>> }
  /** The delays of operations. Without delays they take effect at once. */
  delays: Delays = {}
  /** The deviations of the server from what was requested. */
  rules: Rules = {}
  /** The deviations of the answers for metrics from the API page. */
  metricAnswers: MetricAnswers = {}
  /** Faults between client and operations. The first rule that matches applies. */
  faults: FaultRule[] = []
  /** How the server pages its lists, where it differs from the documentation. */
  paging: WorldPaging = {}
  /** The `Date` header of all responses; undefined: the time of the world, null: none. */
  date: string | null | undefined
  /** The number of requests that this world has received. */
  requests = 0
  /** The number of requests that could change something. */
  writes = 0
  private groups: OperationGroups

  constructor({ seed, now, content }: WorldOptions) {
    this.seed = seed
    this.now = now
    this.timeline = new Timeline(now)
    this.releases = { list: () => content.releases }
    this.grok = createGrok(content.grokOverrides)
    this.groups = createGroups(this, content)
  }

  get fleet(): Fleet {
    return this.current().fleet
  }
  get agents(): Agents {
    return this.current().agents
  }
  get configs(): Configs {
    return this.current().configs
  }
  get tags(): Tags {
    return this.current().tags
  }
  get runners(): Runners {
    return this.current().runners
  }
  get metrics(): Metrics {
    return this.current().metrics
  }

  /** Starts the process of a deleted agent, which no operation of the API can do. */
  restartAgent(id: string): void {
    this.agents.restart(id)
  }

  /** Takes the agent offline. */
  disconnectAgent(id: string): void {
    this.groups.connectivity.disconnect(this.fleet.agent(id), this.now())
  }

  /** Brings the agent back online. */
  reconnectAgent(id: string): void {
    this.groups.connectivity.reconnect(this.fleet.agent(id), this.now())
  }

  /** Replaces the content of a config by a text of a JSON object, which the server keeps and answers byte for byte. */
  setConfigText(name: string, text: string): void {
    const config = this.fleet.config(name)
    const content = readKept(text)
    if (!isRecord(content)) throw new TypeError('the text is no JSON object')
    config.current = { config: content, timestamp: this.now() }
    this.fleet.configs.markChanged('timestamp', [config])
  }

  /** Changes a runner's config on its host: the content differs, the timestamp stays. */
  editOnHost(agent: string, config: string, content: ConfigVersion['config']): void {
    const runner = this.fleet.runner(agent, config)
    runner.version = { config: content, timestamp: runner.version.timestamp }
  }

  /** Gives a runner an older version of its config, as if a push had not reached it. @param timestamp Unix ms */
  outdateRunner(
    agent: string,
    config: string,
    content: ConfigVersion['config'],
    timestamp: number,
  ): void {
    const runner = this.fleet.runner(agent, config)
    runner.version = { config: content, timestamp }
    this.fleet.runners.markChanged('config_timestamp', [runner])
  }

  /** Makes a runner disappear without a request to delete it. */
  dropRunner(agent: string, config: string): void {
    this.fleet.removeRunner(this.fleet.runner(agent, config))
  }

  /** Makes a config disappear while its runners go on. */
  forgetConfig(name: string): void {
    this.fleet.forgetConfig(this.fleet.config(name))
  }

  /** Schedules an absence of the agent, if it still exists. @param from Unix ms @param to Unix ms */
  scheduleOffline(id: string, from: number, to: number): void {
    const { fleet, connectivity } = this.groups
    for (const agent of fleet.agentsWithId(id)) connectivity.scheduleOffline(agent, from, to)
  }

  private current(): OperationGroups {
    this.timeline.runDue()
    return this.groups
  }
}

type OperationGroups = ReturnType<typeof createGroups>

function createGroups(world: World, { configs, tags, agents, machine, monitoring }: WorldContent) {
  const { timeline, now, seed } = world
  const fleet = new Fleet(timeline, world)
  for (const config of configs) fleet.addConfig(config)
  for (const tag of tags) fleet.addTag(tag)
  for (const agent of agents) fleet.addAgent(agent)
  const connectivity = new Connectivity(fleet, timeline)
  return {
    fleet,
    connectivity,
    agents: new Agents(fleet, connectivity, machine, world, now),
    configs: new Configs(fleet, connectivity, world, now),
    tags: new Tags(fleet, world),
    runners: new Runners(fleet, connectivity, world, timeline, seed),
    metrics: new Metrics(fleet, monitoring, seed, now, world),
  }
}

/** The check of patterns, whose engine is larger than the rest of the mock and comes with the first check. */
function createGrok(overrides: WorldContent['grokOverrides']): World['grok'] {
  let loaded: Promise<GrokCheck> | undefined
  const load = async () => new (await import('./GrokCheck')).GrokCheck(overrides)
  return { check: async (request) => (await (loaded ??= load())).check(request) }
}
