import type { TagQuery, TagWire } from '../../src/contract/tags'
import type { Fleet } from './Fleet'
import { joined } from './joined'
import type { Agent, Tag } from './rows'
import { permitted, type Deed, type Script } from './script'

/** The tags' operations. Lists of names and ids are checked first: one unknown, and nothing is done. */
export class Tags {
  constructor(
    private fleet: Fleet,
    private script: Script,
  ) {}

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
    if (!this.may('tags.create', { tag: name })) return
    const tag = this.fleet.addTag({ name, note: body.note, configs })
    for (const agent of agents) this.fleet.tie(agent, tag)
  }

  update(name: string, { note }: { note: string }): void {
    const tag = this.fleet.tag(name)
    if (this.may('tags.update', { tag: name })) tag.note = note
  }

  /** Takes it from its agents; runners that nothing else brings go. */
  remove(names: string[]): void {
    const tags = new Set(names.map((name) => this.fleet.tag(name)))
    const about = (tag: Tag) => ({ tag: tag.name })
    for (const tag of permitted(this.script.rules, 'tags.remove', [...tags], about)) {
      this.fleet.removeTag(tag)
    }
  }

  addAgents(name: string, ids: string[]): void {
    const tag = this.fleet.tag(name)
    const agents = ids.map((id) => this.fleet.agent(id))
    for (const agent of this.reached('tags.addAgents', tag, agents)) this.fleet.tie(agent, tag)
  }

  /** Agents that do not have the tag are no error. */
  removeAgents(name: string, ids: string[]): void {
    const tag = this.fleet.tag(name)
    const agents = ids.map((id) => this.fleet.agent(id))
    for (const agent of this.reached('tags.removeAgents', tag, agents)) this.fleet.untie(agent, tag)
  }

  removeConfig(name: string, configName: string): void {
    const [tag, config] = [this.fleet.tag(name), this.fleet.config(configName)]
    if (this.may('tags.removeConfig', { tag: name, config: configName })) {
      this.fleet.unassign(tag, config)
    }
  }

  private reached(act: Deed['act'], { name }: Tag, agents: Agent[]): Agent[] {
    return permitted(this.script.rules, act, agents, ({ id }) => ({ agent: id, tag: name }))
  }

  private may(act: Deed['act'], about: Partial<Deed>): boolean {
    return permitted(this.script.rules, act, [about], () => about).length > 0
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
