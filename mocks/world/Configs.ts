import type { ConfigQuery, ConfigWire } from '../../src/contract/configs'
import type { Contact } from './Contact'
import type { Fleet } from './Fleet'
import { Refusal } from './Refusal'
import type { Config } from './rows'
import { delayOf, type Script } from './script'

type Text = Record<string, unknown> | string

/** The configs' operations. Lists of names are checked first: one unknown, and nothing is done. */
export class Configs {
  constructor(
    private fleet: Fleet,
    private contact: Contact,
    private script: Script,
    private now: () => number,
  ) {}

  list(query: ConfigQuery) {
    const { rows, total } = this.fleet.configs.page({
      ...query,
      where: [query.name !== '' && (({ name }) => name === query.name)],
    })
    return { configs: rows.map(wire), totalSize: total }
  }

  create(
    name: string,
    body: { tags: string[]; config: Text; note: string; agent_ids?: string[] | undefined },
  ): void {
    const tags = body.tags.map((tag) => this.fleet.tag(tag))
    const agents = (body.agent_ids ?? []).map((id) => this.fleet.agent(id))
    const config = this.fleet.addConfig({
      name,
      note: body.note,
      config: checked(body.config),
      timestamp: this.now(),
    })
    for (const tag of tags) this.fleet.assign(tag, config)
    for (const agent of agents) this.fleet.give(agent, config)
  }

  /** Reaches the runners of it one by one; agents that are away keep the old config until they are back. */
  update(name: string, { config: text, note }: { config: Text; note: string }): void {
    const config = this.fleet.config(name)
    const timestamp = Math.max(this.now(), config.current.timestamp + 1)
    const version = { config: checked(text), timestamp }
    config.current = version
    config.note = note
    this.fleet.configs.touch('timestamp', [config])
    for (const runner of config.runners) {
      const { agent } = runner
      this.contact.tell(agent, delayOf(this.script.delays.config, agent.id), () => {
        runner.version = version
        this.fleet.runners.touch('config_timestamp', [runner])
      })
    }
  }

  /** Takes it from tags and agents; its runners go. */
  remove(names: string[]): void {
    const configs = new Set(names.map((name) => this.fleet.config(name)))
    for (const config of configs) this.fleet.removeConfig(config)
  }

  addTags(name: string, tags: string[]): void {
    const config = this.fleet.config(name)
    for (const tag of tags.map((one) => this.fleet.tag(one))) this.fleet.assign(tag, config)
  }

  addAgents(name: string, ids: string[]): void {
    const config = this.fleet.config(name)
    for (const agent of ids.map((id) => this.fleet.agent(id))) this.fleet.give(agent, config)
  }
}

const wire = ({ name, note, current, tags }: Config): ConfigWire => ({
  name,
  tags: [...tags],
  config: current.config,
  note,
  timestamp: current.timestamp,
})

function checked(config: Text): Record<string, unknown> {
  if (typeof config !== 'string') return config
  throw new Refusal('E1057', 'the config is not a JSON object')
}
