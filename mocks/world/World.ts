import { Agents } from './Agents'
import { Configs } from './Configs'
import type { FaultRule } from './faults'
import { Fleet } from './Fleet'
import { Metrics } from './Metrics'
import { Refusal } from './Refusal'
import type { Content } from './rows'
import { Runners } from './Runners'
import { Tags } from './Tags'

export interface WorldOptions {
  seed: number
  /** Unix ms */
  now: () => number
  content: Content
}

/**
 * The mock server's memory and rules, without HTTP: one object for each group of operations, with the names of the
 * contract. Declined operations throw a `Refusal`.
 */
export class World {
  readonly seed: number
  readonly now: () => number
  readonly fleet: Fleet
  readonly agents: Agents
  readonly configs: Configs
  readonly tags: Tags
  readonly runners: Runners
  readonly metrics: Metrics
  readonly releases: { list(): Content['releases'] }
  readonly grok = { check }
  /** What goes wrong between client and operations. The first rule that matches counts. */
  faults: FaultRule[] = []
  /** How many requests this world has seen. */
  requests = 0

  constructor({ seed, now, content }: WorldOptions) {
    this.seed = seed
    this.now = now
    this.fleet = new Fleet(now)
    for (const config of content.configs) this.fleet.addConfig(config)
    for (const tag of content.tags) this.fleet.addTag(tag)
    for (const agent of content.agents) this.fleet.addAgent(agent)
    this.agents = new Agents(this.fleet, content.machine, now)
    this.configs = new Configs(this.fleet, now)
    this.tags = new Tags(this.fleet)
    this.runners = new Runners(this.fleet, seed, now)
    this.metrics = new Metrics(this.fleet, content.monitoring, seed, now)
    this.releases = { list: () => content.releases }
  }

  /** The process of a deleted agent is started again, which no operation of the API can do. */
  restartAgent(id: string): void {
    this.agents.restart(id)
  }
}

function check(): Record<string, string> {
  throw new Refusal('E1038', 'grok check is not available')
}
