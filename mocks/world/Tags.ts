import type { TagQuery, TagWire } from '../../src/contract/tags'
import { agentSummaries } from './agentSummaries'
import { acceptedRows, type Behaviour, type ItemWrite } from './behaviour'
import type { Fleet } from './Fleet'
import type { Agent, Tag } from './rows'

/** The tags' operations. Lists of names and ids are checked first: one unknown item refuses the whole request. */
export class Tags {
  constructor(
    private fleet: Fleet,
    private behaviour: Behaviour,
  ) {}

  list(query: TagQuery) {
    const { rows, total } = this.fleet.tags.page({
      ...query,
      where: [query.name !== '' && (({ name }) => name === query.name)],
    })
    const agents = query.agents && agentSummaries(taggedAgents(rows))
    return { tags: rows.map(toWire), ...(agents && { agents }), totalSize: total }
  }

  create(name: string, body: { note: string; config_names: string[]; agent_ids: string[] }): void {
    const configs = body.config_names.map((config) => this.fleet.config(config).name)
    const agents = body.agent_ids.map((id) => this.fleet.agent(id))
    if (!this.isAccepted('tags.create', { tag: name })) return
    const tag = this.fleet.addTag({ name, note: body.note, configs })
    for (const agent of agents) this.fleet.addTagToAgent(agent, tag)
  }

  update(name: string, { note }: { note: string }): void {
    const tag = this.fleet.tag(name)
    if (this.isAccepted('tags.update', { tag: name })) tag.note = note
  }

  /** Removes the tags from their agents and deletes the runners that have no other assignment. */
  remove(names: string[]): void {
    const tags = new Set(names.map((name) => this.fleet.tag(name)))
    const namesOf = (tag: Tag) => ({ tag: tag.name })
    for (const tag of acceptedRows(this.behaviour.rules, 'tags.remove', [...tags], namesOf)) {
      this.fleet.removeTag(tag)
    }
  }

  addAgents(name: string, ids: string[]): void {
    const tag = this.fleet.tag(name)
    const agents = ids.map((id) => this.fleet.agent(id))
    for (const agent of this.acceptedAgents('tags.addAgents', tag, agents)) {
      this.fleet.addTagToAgent(agent, tag)
    }
  }

  /** Agents without the tag are not an error. */
  removeAgents(name: string, ids: string[]): void {
    const tag = this.fleet.tag(name)
    const agents = ids.map((id) => this.fleet.agent(id))
    for (const agent of this.acceptedAgents('tags.removeAgents', tag, agents)) {
      this.fleet.removeTagFromAgent(agent, tag)
    }
  }

  removeConfig(name: string, configName: string): void {
    const [tag, config] = [this.fleet.tag(name), this.fleet.config(configName)]
    if (this.isAccepted('tags.removeConfig', { tag: name, config: configName })) {
      this.fleet.unassignFromTag(tag, config)
    }
  }

  private acceptedAgents(
    operation: ItemWrite['operation'],
    { name }: Tag,
    agents: Agent[],
  ): Agent[] {
    return acceptedRows(this.behaviour.rules, operation, agents, ({ id }) => ({
      agent: id,
      tag: name,
    }))
  }

  private isAccepted(operation: ItemWrite['operation'], names: Partial<ItemWrite>): boolean {
    return acceptedRows(this.behaviour.rules, operation, [names], () => names).length > 0
  }
}

const toWire = ({ name, note, configs, agents }: Tag): TagWire => ({
  name,
  agent_ids: Array.from(agents, (agent) => agent.id),
  config_names: [...configs],
  note,
})

function* taggedAgents(tags: Tag[]) {
  for (const tag of tags) yield* tag.agents
}
