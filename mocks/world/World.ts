import { Agents } from './Agents'
import { Configs } from './Configs'
import { Contact } from './Contact'
import type { FaultRule } from './faults'
import { Fleet } from './Fleet'
import { GrokCheck } from './GrokCheck'
import { Metrics } from './Metrics'
import type { Content, Version } from './rows'
import { Runners } from './Runners'
import type { Delays, Rules, Script } from './script'
import { Tags } from './Tags'
import { Timeline } from './Timeline'

export interface WorldOptions {
  seed: number
  /** Unix ms */
  now: () => number
  content: Content
}

/**
 * The mock server's memory and rules, without HTTP: one object for each group of operations, with the names of the
 * contract. Declined operations throw a `Refusal`. Whoever reaches for a group finds it as it is now: what was due has
 * happened by then.
 */
export class World implements Script {
  readonly seed: number
  /** Unix ms */
  readonly now: () => number
  readonly timeline: Timeline
  readonly releases: { list(): Content['releases'] }
  readonly grok: GrokCheck
  /** How long things take; without delays everything is so at once. */
  delays: Delays = {}
  /** Where the server does otherwise than asked. */
  rules: Rules = {}
  /** What goes wrong between client and operations. The first rule that matches counts. */
  faults: FaultRule[] = []
  /** How many requests this world has seen. */
  requests = 0
  /** How many of them were no GET. */
  writes = 0
  private parts: Parts

  constructor({ seed, now, content }: WorldOptions) {
    this.seed = seed
    this.now = now
    this.timeline = new Timeline(now)
    this.releases = { list: () => content.releases }
    this.grok = new GrokCheck(content.grok)
    this.parts = partsOf(this, content)
  }

  get fleet(): Fleet {
    return this.present().fleet
  }
  get agents(): Agents {
    return this.present().agents
  }
  get configs(): Configs {
    return this.present().configs
  }
  get tags(): Tags {
    return this.present().tags
  }
  get runners(): Runners {
    return this.present().runners
  }
  get metrics(): Metrics {
    return this.present().metrics
  }

  /** The process of a deleted agent is started again, which no operation of the API can do. */
  restartAgent(id: string): void {
    this.agents.restart(id)
  }

  /** The agent goes offline. */
  loseAgent(id: string): void {
    this.parts.contact.lose(this.fleet.agent(id), this.now())
  }

  /** The agent is back online. */
  regainAgent(id: string): void {
    this.parts.contact.regain(this.fleet.agent(id), this.now())
  }

  /** Somebody changes a runner's config on its host: other content, as old as before. */
  editOnHost(agent: string, config: string, content: Version['config']): void {
    const runner = this.fleet.runner(agent, config)
    runner.version = { config: content, timestamp: runner.version.timestamp }
  }

  /** A push never reached the runner: it runs what was there before. @param timestamp Unix ms */
  leaveBehind(agent: string, config: string, content: Version['config'], timestamp: number): void {
    const runner = this.fleet.runner(agent, config)
    runner.version = { config: content, timestamp }
    this.fleet.runners.touch('config_timestamp', [runner])
  }

  /** The runner is gone, and nobody has deleted it. */
  dropRunner(agent: string, config: string): void {
    this.fleet.drop(this.fleet.runner(agent, config))
  }

  /** The config is gone, and its runners go on. */
  forgetConfig(name: string): void {
    this.fleet.forgetConfig(this.fleet.config(name))
  }

  /** The agent, if it is still known, will be offline from one time to another. @param from Unix ms @param to Unix ms */
  sendAway(id: string, from: number, to: number): void {
    for (const agent of this.parts.fleet.known(id)) this.parts.contact.away(agent, from, to)
  }

  private present(): Parts {
    this.timeline.settle()
    return this.parts
  }
}

type Parts = ReturnType<typeof partsOf>

function partsOf(world: World, { configs, tags, agents, machine, monitoring }: Content) {
  const { timeline, now, seed } = world
  const fleet = new Fleet(timeline, world)
  for (const config of configs) fleet.addConfig(config)
  for (const tag of tags) fleet.addTag(tag)
  for (const agent of agents) fleet.addAgent(agent)
  const contact = new Contact(fleet, timeline)
  return {
    fleet,
    contact,
    agents: new Agents(fleet, contact, machine, world, now),
    configs: new Configs(fleet, contact, world, now),
    tags: new Tags(fleet, world),
    runners: new Runners(fleet, contact, world, timeline, seed),
    metrics: new Metrics(fleet, monitoring, seed, now),
  }
}
