import type { TagQuery, TagWire } from '../../src/contract/tags'
import type { Fleet } from './Fleet'
import { joined } from './joined'
import type { Tag } from './rows'

/** The tags' operations. Lists of names and ids are checked first: one unknown, and nothing is done. */
export class Tags {
  constructor(private fleet: Fleet) {}

  list(query: TagQuery) {
    const { rows, total } = this.fleet.tags.page({
      ...query,
      where: [query.name !== '' && (({ name }) => name === query.name)],
    })
    const agents = query.agents && joined(wearers(rows))
    return { tags: rows.map(wire), ...(agents && { agents }), totalSize: total }
  }

  create(name: string, body: { note: string; config_names: string[]; agent_ids: string[] }): void {
    const configs = body.config_names.map((config) => this.fleet.config(config).name)
    const agents = body.agent_ids.map((id) => this.fleet.agent(id))
    const tag = this.fleet.addTag({ name, note: body.note, configs })
    for (const agent of agents) this.fleet.tie(agent, tag)
  }

  update(name: string, { note }: { note: string }): void {
    this.fleet.tag(name).note = note
  }

  /** Takes it from its agents; runners that nothing else brings go. */
  remove(names: string[]): void {
    const tags = new Set(names.map((name) => this.fleet.tag(name)))
    for (const tag of tags) this.fleet.removeTag(tag)
  }

  addAgents(name: string, ids: string[]): void {
    const tag = this.fleet.tag(name)
    for (const agent of ids.map((id) => this.fleet.agent(id))) this.fleet.tie(agent, tag)
  }

  /** Agents that do not have the tag are no error. */
  removeAgents(name: string, ids: string[]): void {
    const tag = this.fleet.tag(name)
    for (const agent of ids.map((id) => this.fleet.agent(id))) this.fleet.untie(agent, tag)
  }

  removeConfig(name: string, configName: string): void {
    this.fleet.unassign(this.fleet.tag(name), this.fleet.config(configName))
  }
}

const wire = ({ name, note, configs, agents }: Tag): TagWire => ({
  name,
  agent_ids: Array.from(agents, (agent) => agent.id),
  config_names: [...configs],
  note,
})

function* wearers(tags: Tag[]) {
  for (const tag of tags) yield* tag.agents
}
