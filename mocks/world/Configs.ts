import type { ConfigQuery, ConfigWire } from '../../src/contract/configs'
import { delayOf, type Behaviour } from './behaviour'
import { refusalOf } from './refusals'
import type { Connectivity } from './Connectivity'
import type { Fleet } from './Fleet'
import { Refusal } from './Refusal'
import type { Config } from './rows'

type ConfigBody = Record<string, unknown> | string

/** The configs' operations. Lists of names are checked first: one unknown name refuses the whole request. */
export class Configs {
  constructor(
    private fleet: Fleet,
    private connectivity: Connectivity,
    private behaviour: Behaviour,
    private now: () => number,
  ) {}

  list(query: ConfigQuery) {
    const { rows, total } = this.fleet.configs.page({
      ...query,
      where: [query.name !== '' && (({ name }) => name === query.name)],
    })
    return { configs: rows.map(toWire), totalSize: total }
  }

  create(
    name: string,
    body: { tags: string[]; config: ConfigBody; note: string; agent_ids?: string[] | undefined },
  ): void {
    const tags = body.tags.map((tag) => this.fleet.tag(tag))
    const agents = (body.agent_ids ?? []).map((id) => this.fleet.agent(id))
    const config = this.fleet.addConfig({
      name,
      note: body.note,
      config: parsedConfig(body.config),
      timestamp: this.now(),
    })
    for (const tag of tags) this.fleet.assignToTag(tag, config)
    for (const agent of agents) this.fleet.assignToAgent(agent, config)
  }

  /** Updates the runners of the config one by one. Offline agents keep the old version until they reconnect. */
  update(name: string, { config: body, note }: { config: ConfigBody; note: string }): void {
    const config = this.fleet.config(name)
    const timestamp = Math.max(this.now(), config.current.timestamp + 1)
    const version = { config: parsedConfig(body), timestamp }
    config.current = version
    config.note = note
    this.fleet.configs.markChanged('timestamp', [config])
    for (const runner of config.runners) {
      const { agent } = runner
      this.connectivity.whenOnline(agent, delayOf(this.behaviour.delays.config, agent.id), () => {
        const refusal = refusalOf(this.behaviour.rules, agent.id, { name, current: version })
        if (refusal !== null) {
          runner.refusal = refusal
          return
        }
        delete runner.refusal
        runner.version = version
        this.fleet.runners.markChanged('config_timestamp', [runner])
      })
    }
    const online = [...config.runners].filter(({ agent }) => agent.state === 'online')
    this.reportRefusals(
      config,
      online.map(({ agent }) => agent.id),
    )
  }

  /** Answers with the first reason of these agents, although the config is kept: `partial`. */
  private reportRefusals(config: Config, agents: string[]): void {
    const { rules } = this.behaviour
    if (!rules.reportRefusal?.(config.name)) return
    for (const id of agents) {
      const refusal = refusalOf(rules, id, config)
      if (refusal !== null) throw new Refusal('E1058', `agent ${id}: ${refusal}`, true)
    }
  }

  /** Removes the configs from tags and agents, and deletes their runners. */
  remove(names: string[]): void {
    const configs = new Set(names.map((name) => this.fleet.config(name)))
    for (const config of configs) this.fleet.removeConfig(config)
  }

  addTags(name: string, tags: string[]): void {
    const config = this.fleet.config(name)
    for (const tag of tags.map((one) => this.fleet.tag(one))) this.fleet.assignToTag(tag, config)
  }

  addAgents(name: string, ids: string[]): void {
    const config = this.fleet.config(name)
    for (const agent of ids.map((id) => this.fleet.agent(id)))
      this.fleet.assignToAgent(agent, config)
    this.reportRefusals(config, ids)
  }
}

const toWire = ({ name, note, current, tags }: Config): ConfigWire => ({
  name,
  tags: [...tags],
  config: current.config,
  note,
  timestamp: current.timestamp,
})

function parsedConfig(config: ConfigBody): Record<string, unknown> {
  if (typeof config !== 'string') return config
  throw new Refusal('E1057', 'the config is not a JSON object')
}
