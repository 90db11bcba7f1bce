import { alreadyExists, notFound, agentNotFound, runnerNotFound } from './Refusal'
import type { Agent, AgentSeed, Config, ConfigSeed, Runner, Tag, TagSeed } from './rows'
import { delayOf, type Behaviour } from './behaviour'
import { newRunner, refusalOf } from './refusals'
import { Table } from './Table'
import type { ScheduledAction, Timeline } from './Timeline'

/**
 * Agents, tags, configs and runners: agents have tags, tags assign configs, and each assigned config has a runner.
 * The API page does not say what follows from a removal. Here a runner is deleted when neither a tag nor a direct
 * assignment of its agent has its config any more. A deleted runner comes back when its config is assigned again: to the
 * agent, to a tag of the agent, or with a new tag. Runners change after the scenario's delay, if the assignment still
 * calls for it then.
 */
export class Fleet {
  readonly agents = new Table<Agent, 'hostname' | 'ip' | 'state' | 'create_time'>(
    {
      hostname: (agent) => agent.hostname,
      ip: (agent) => agent.seed.ip,
      state: (agent) => agent.state,
      create_time: (agent) => agent.create_time,
    },
    (agent) => agent.id,
    (agent) => agent.hostname,
  )
  readonly runners = new Table<Runner, 'name' | 'hostname' | 'state' | 'config_timestamp'>(
    {
      name: (runner) => runner.name,
      hostname: (runner) => runner.agent.hostname,
      state: (runner) => runner.state,
      config_timestamp: (runner) => runner.version.timestamp,
    },
    (runner) => runner.agent.id,
    (runner) => `${runner.agent.hostname}\n${runner.name}`,
  )
  readonly configs = new Table<Config, 'name' | 'timestamp'>(
    { name: (config) => config.name, timestamp: (config) => config.current.timestamp },
    (config) => config.name,
    (config) => config.name,
  )
  readonly tags = new Table<Tag, 'name'>(
    { name: (tag) => tag.name },
    (tag) => tag.name,
    (tag) => tag.name,
  )

  private agentById = new Map<string, Agent>()
  private configByName = new Map<string, Config>()
  private tagByName = new Map<string, Tag>()

  constructor(
    private timeline: Timeline,
    private behaviour: Behaviour,
  ) {}

  /** Lookups by id and name throw a `Refusal` when there is no such row. */
  agent(id: string): Agent {
    const agent = this.agentById.get(id)
    if (!agent) throw agentNotFound(id)
    return agent
  }

  config(name: string): Config {
    const config = this.configByName.get(name)
    if (!config) throw notFound('config', name)
    return config
  }

  tag(name: string): Tag {
    const tag = this.tagByName.get(name)
    if (!tag) throw notFound('tag', name)
    return tag
  }

  /** The agents with this tag; empty when there is no such tag. */
  agentsWithTag(tag: string): ReadonlySet<Agent> {
    return this.tagByName.get(tag)?.agents ?? new Set()
  }

  /** The agent with this id, or none. */
  agentsWithId(id: string): Agent[] {
    const agent = this.agentById.get(id)
    return agent ? [agent] : []
  }

  runner(agent: string, config: string): Runner {
    const runner = this.agent(agent).runners.find(({ name }) => name === config)
    if (!runner) throw runnerNotFound(agent, config)
    return runner
  }

  /** The runners of a config, also after its deletion. */
  runnersOf(config: string): ReadonlySet<Runner> {
    const all = () => new Set([...this.runners].filter(({ name }) => name === config))
    return this.configByName.get(config)?.runners ?? all()
  }

  addConfig(seed: ConfigSeed): Config {
    if (this.configByName.has(seed.name)) throw alreadyExists('config', seed.name)
    const { name, note, config, timestamp } = seed
    const row = {
      name,
      note,
      current: { config, timestamp },
      tags: new Set<string>(),
      runners: new Set<Runner>(),
    }
    this.configByName.set(name, row)
    this.configs.add(row)
    return row
  }

  addTag({ name, note, configs }: TagSeed): Tag {
    if (this.tagByName.has(name)) throw alreadyExists('tag', name)
    const tag = { name, note, configs: new Set<string>(), agents: new Set<Agent>() }
    this.tagByName.set(name, tag)
    this.tags.add(tag)
    for (const config of configs) this.assignToTag(tag, this.config(config))
    return tag
  }

  addAgent(seed: AgentSeed): Agent {
    const { id, hostname, state, create_time, lastSeen, tags, configs = [] } = seed
    const members = { id, hostname, create_time, state, lastSeen, tags, configs }
    const agent: Agent = { ...members, seed, absences: [], runners: [] }
    this.agentById.set(id, agent)
    this.agents.add(agent)
    const startedAt = Math.max(create_time * 1e3, 0)
    for (const name of tags) {
      const tag = this.tag(name)
      tag.agents.add(agent)
      for (const config of tag.configs) this.addRunner(agent, this.config(config), startedAt)
    }
    for (const name of configs) this.addRunner(agent, this.config(name), startedAt)
    return agent
  }

  removeAgent(agent: Agent): void {
    for (const runner of [...agent.runners]) this.removeRunner(runner)
    for (const tag of agent.tags) this.tag(tag).agents.delete(agent)
    this.agentById.delete(agent.id)
    this.agents.delete(agent)
  }

  removeConfig(config: Config): void {
    for (const runner of [...config.runners]) this.removeRunner(runner)
    this.forgetConfig(config)
  }

  /** Deletes a config from tags and lists; its runners stay. */
  forgetConfig(config: Config): void {
    for (const tag of config.tags) this.tag(tag).configs.delete(config.name)
    this.configByName.delete(config.name)
    this.configs.delete(config)
  }

  removeTag(tag: Tag): void {
    for (const agent of [...tag.agents]) this.removeTagFromAgent(agent, tag)
    for (const config of tag.configs) this.config(config).tags.delete(tag.name)
    this.tagByName.delete(tag.name)
    this.tags.delete(tag)
  }

  /** Adds the tag and its configs to the agent. Has no effect when the agent has the tag. */
  addTagToAgent(agent: Agent, tag: Tag): void {
    if (tag.agents.has(agent)) return
    tag.agents.add(agent)
    agent.tags = [...agent.tags, tag.name]
    for (const config of tag.configs) this.scheduleRunner(agent, this.config(config))
  }

  removeTagFromAgent(agent: Agent, tag: Tag): void {
    if (!tag.agents.delete(agent)) return
    agent.tags = agent.tags.filter((name) => name !== tag.name)
    for (const config of tag.configs) this.scheduleRemoval(agent, config)
  }

  /** Assigns the config to all agents of the tag, also to agents whose runner was deleted. */
  assignToTag(tag: Tag, config: Config): void {
    tag.configs.add(config.name)
    config.tags.add(tag.name)
    for (const agent of tag.agents) this.scheduleRunner(agent, config)
  }

  unassignFromTag(tag: Tag, config: Config): void {
    tag.configs.delete(config.name)
    config.tags.delete(tag.name)
    for (const agent of tag.agents) this.scheduleRemoval(agent, config.name)
  }

  /** Assigns the config to the agent directly. */
  assignToAgent(agent: Agent, config: Config): void {
    if (!agent.configs.includes(config.name)) agent.configs = [...agent.configs, config.name]
    this.scheduleRunner(agent, config)
  }

  /** Deletes a runner and a direct assignment of its config. The configs of tags are unaffected. */
  removeRunner(runner: Runner): void {
    const { agent, name } = runner
    agent.configs = agent.configs.filter((config) => config !== name)
    agent.runners.splice(agent.runners.indexOf(runner), 1)
    this.configByName.get(name)?.runners.delete(runner)
    this.runners.delete(runner)
  }

  private scheduleRunner(agent: Agent, config: Config): void {
    this.afterDelay(agent, (at) => {
      const exists = this.configByName.get(config.name) === config
      if (!exists || !this.isAssigned(agent, config.name)) return
      const { rules } = this.behaviour
      const refusal = refusalOf(rules, agent.id, config)
      if (refusal === null || rules.listRefused) this.addRunner(agent, config, at, refusal)
    })
  }

  private addRunner(
    agent: Agent,
    config: Config,
    startedAt: number,
    refusal: string | null = null,
  ): void {
    if (agent.runners.some((runner) => runner.name === config.name)) return
    const runner = newRunner(agent, config, startedAt, refusal)
    agent.runners.push(runner)
    config.runners.add(runner)
    this.runners.add(runner)
  }

  private scheduleRemoval(agent: Agent, name: string): void {
    this.afterDelay(agent, () => {
      if (this.isAssigned(agent, name)) return
      const runner = agent.runners.find((candidate) => candidate.name === name)
      if (runner) this.removeRunner(runner)
    })
  }

  private afterDelay(agent: Agent, action: ScheduledAction): void {
    this.timeline.after(delayOf(this.behaviour.delays.config, agent.id), action)
  }

  private isAssigned(agent: Agent, config: string): boolean {
    if (this.agentById.get(agent.id) !== agent) return false
    return (
      agent.configs.includes(config) || agent.tags.some((tag) => this.tag(tag).configs.has(config))
    )
  }
}
