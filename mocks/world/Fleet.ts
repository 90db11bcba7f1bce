import { exists, noSuch, noSuchAgent, noSuchRunner } from './Refusal'
import type { Agent, AgentSeed, Config, ConfigSeed, Runner, Tag, TagSeed } from './rows'
import { delayOf, type Script } from './script'
import { Table } from './Table'
import type { Act, Timeline } from './Timeline'

/**
 * Who has what: agents wear tags, tags bring configs, configs make runners.
 * The API page does not say what follows from taking away; here a runner goes when nothing brings its config any more.
 * A runner that was deleted stays away until its config is handed out again: directly, to a tag of the agent, or with a tag.
 * Runners come and go after the scenario's delay, if by then they still should.
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
    private script: Script,
  ) {}

  agent(id: string): Agent {
    const agent = this.agentById.get(id)
    if (!agent) throw noSuchAgent(id)
    return agent
  }

  config(name: string): Config {
    const config = this.configByName.get(name)
    if (!config) throw noSuch('config', name)
    return config
  }

  tag(name: string): Tag {
    const tag = this.tagByName.get(name)
    if (!tag) throw noSuch('tag', name)
    return tag
  }

  /** The agents with this tag; none when there is no such tag. */
  wearing(tag: string): ReadonlySet<Agent> {
    return this.tagByName.get(tag)?.agents ?? new Set()
  }

  /** The agent with this id, if there is one. */
  known(id: string): Agent[] {
    const agent = this.agentById.get(id)
    return agent ? [agent] : []
  }

  runner(agent: string, config: string): Runner {
    const runner = this.agent(agent).runners.find(({ name }) => name === config)
    if (!runner) throw noSuchRunner(agent, config)
    return runner
  }

  /** The runners with this config, also when it is gone. */
  running(config: string): ReadonlySet<Runner> {
    const all = () => new Set([...this.runners].filter(({ name }) => name === config))
    return this.configByName.get(config)?.runners ?? all()
  }

  addConfig(seed: ConfigSeed): Config {
    if (this.configByName.has(seed.name)) throw exists('config', seed.name)
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
    if (this.tagByName.has(name)) throw exists('tag', name)
    const tag = { name, note, configs: new Set<string>(), agents: new Set<Agent>() }
    this.tagByName.set(name, tag)
    this.tags.add(tag)
    for (const config of configs) this.assign(tag, this.config(config))
    return tag
  }

  addAgent(seed: AgentSeed): Agent {
    const { id, hostname, state, create_time, lastSeen, tags, configs = [] } = seed
    const own = { id, hostname, create_time, state, lastSeen, tags, configs }
    const agent: Agent = { ...own, seed, absences: [], runners: [] }
    this.agentById.set(id, agent)
    this.agents.add(agent)
    const since = Math.max(create_time * 1e3, 0)
    for (const name of tags) {
      const tag = this.tag(name)
      tag.agents.add(agent)
      for (const config of tag.configs) this.run(agent, this.config(config), since)
    }
    for (const name of configs) this.run(agent, this.config(name), since)
    return agent
  }

  removeAgent(agent: Agent): void {
    for (const runner of [...agent.runners]) this.drop(runner)
    for (const tag of agent.tags) this.tag(tag).agents.delete(agent)
    this.agentById.delete(agent.id)
    this.agents.delete(agent)
  }

  removeConfig(config: Config): void {
    for (const runner of [...config.runners]) this.drop(runner)
    this.forgetConfig(config)
  }

  /** Takes it out of tags and lists, and leaves its runners alone. */
  forgetConfig(config: Config): void {
    for (const tag of config.tags) this.tag(tag).configs.delete(config.name)
    this.configByName.delete(config.name)
    this.configs.delete(config)
  }

  removeTag(tag: Tag): void {
    for (const agent of [...tag.agents]) this.untie(agent, tag)
    for (const config of tag.configs) this.config(config).tags.delete(tag.name)
    this.tagByName.delete(tag.name)
    this.tags.delete(tag)
  }

  /** Puts the tag on the agent, and with it the tag's configs. Has no effect when it is there. */
  tie(agent: Agent, tag: Tag): void {
    if (tag.agents.has(agent)) return
    tag.agents.add(agent)
    agent.tags = [...agent.tags, tag.name]
    for (const config of tag.configs) this.handOut(agent, this.config(config))
  }

  untie(agent: Agent, tag: Tag): void {
    if (!tag.agents.delete(agent)) return
    agent.tags = agent.tags.filter((name) => name !== tag.name)
    for (const config of tag.configs) this.reclaim(agent, config)
  }

  /** Hands the config to all agents of the tag; also to those whose runner was deleted. */
  assign(tag: Tag, config: Config): void {
    tag.configs.add(config.name)
    config.tags.add(tag.name)
    for (const agent of tag.agents) this.handOut(agent, config)
  }

  unassign(tag: Tag, config: Config): void {
    tag.configs.delete(config.name)
    config.tags.delete(tag.name)
    for (const agent of tag.agents) this.reclaim(agent, config.name)
  }

  /** Hands the config to the agent directly. */
  give(agent: Agent, config: Config): void {
    if (!agent.configs.includes(config.name)) agent.configs = [...agent.configs, config.name]
    this.handOut(agent, config)
  }

  /** Deletes a runner. A direct handing out ends with it; what a tag brings stays with the tag. */
  drop(runner: Runner): void {
    const { agent, name } = runner
    agent.configs = agent.configs.filter((config) => config !== name)
    agent.runners.splice(agent.runners.indexOf(runner), 1)
    this.configByName.get(name)?.runners.delete(runner)
    this.runners.delete(runner)
  }

  private handOut(agent: Agent, config: Config): void {
    this.follow(agent, (at) => {
      const known = this.configByName.get(config.name) === config
      if (known && this.shouldRun(agent, config.name)) this.run(agent, config, at)
    })
  }

  private run(agent: Agent, config: Config, since: number): void {
    if (agent.runners.some((runner) => runner.name === config.name)) return
    const { name, current: version } = config
    const runner: Runner = {
      name,
      agent,
      state: 'running',
      wanted: 'running',
      version,
      since,
    }
    agent.runners.push(runner)
    config.runners.add(runner)
    this.runners.add(runner)
  }

  private reclaim(agent: Agent, name: string): void {
    this.follow(agent, () => {
      if (this.shouldRun(agent, name)) return
      const runner = agent.runners.find((candidate) => candidate.name === name)
      if (runner) this.drop(runner)
    })
  }

  private follow(agent: Agent, act: Act): void {
    this.timeline.after(delayOf(this.script.delays.config, agent.id), act)
  }

  private shouldRun(agent: Agent, config: string): boolean {
    if (this.agentById.get(agent.id) !== agent) return false
    return (
      agent.configs.includes(config) || agent.tags.some((tag) => this.tag(tag).configs.has(config))
    )
  }
}
