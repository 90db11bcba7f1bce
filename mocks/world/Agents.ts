import type { AgentQuery, AgentWire } from '../../src/contract/agents'
import type { Contact } from './Contact'
import type { Fleet } from './Fleet'
import { hash } from './random'
import { Refusal } from './Refusal'
import type { Agent, AgentSeed, Content, Tag } from './rows'
import { delayOf, permitted, type Script } from './script'

/** The agents' operations. Lists of ids and tags are checked first: one unknown, and nothing is done. */
export class Agents {
  /** Registered once and deleted since: they stay away until they are restarted. */
  private deleted = new Map<string, AgentSeed>()
  private upgrades = 0

  constructor(
    private fleet: Fleet,
    private contact: Contact,
    private machine: Content['machine'],
    private script: Script,
    private now: () => number,
  ) {}

  list(query: AgentQuery) {
    const { rows, total } = this.fleet.agents.page({ ...query, ...this.filter(query) })
    return { agentList: rows.map((agent) => this.wire(agent)), totalSize: total }
  }

  /** Without a filter this is every agent: the filters apply "when not empty". */
  removeMatching(query: Pick<AgentQuery, 'tag' | 'id' | 'state'>): void {
    const everything = { sort: 'hostname', order: 'ascend', page: 1, size: 0, search: '' } as const
    this.drop(this.fleet.agents.page({ ...everything, ...this.filter(query) }).rows)
  }

  remove({ id }: { id: string[] }): void {
    this.drop(id.map((one) => this.fleet.agent(one)))
  }

  addTags(agentId: string, tags: string[]): void {
    const agent = this.fleet.agent(agentId)
    const rows = tags.map((name) => this.fleet.tag(name))
    const about = ({ name }: Tag) => ({ agent: agentId, tag: name })
    for (const tag of permitted(this.script.rules, 'agents.addTags', rows, about)) {
      this.fleet.tie(agent, tag)
    }
  }

  /** Taking away a tag that the agent does not have is no error. */
  removeTag(agentId: string, tagName: string): void {
    const agent = this.fleet.agent(agentId)
    const about = ({ name }: Tag) => ({ agent: agentId, tag: name })
    const rows = [this.fleet.tag(tagName)]
    for (const tag of permitted(this.script.rules, 'agents.removeTag', rows, about)) {
      this.fleet.untie(agent, tag)
    }
  }

  /**
   * Upgrades the agents named and those of the tags: those that are online go away for a while, the others stay as they
   * are. @returns the id of the job
   */
  upgrade({ agent_ids, tags }: { agent_ids: string[]; tags: string[] }): string {
    const agents = new Set(agent_ids.map((id) => this.fleet.agent(id)))
    for (const tag of tags) for (const agent of this.fleet.tag(tag).agents) agents.add(agent)
    if (agents.size === 0) throw new Refusal('E1024', 'no valid agents found')
    const { rules, delays } = this.script
    const { down = 0, up = 0 } = delays.upgrade ?? {}
    for (const agent of permitted(rules, 'agents.upgrade', [...agents], about)) {
      const from = this.now() + delayOf(down, agent.id)
      this.contact.away(agent, from, from + delayOf(up, agent.id))
    }
    this.upgrades += 1
    return hash(`upgrade ${this.upgrades}`).toString(16).padStart(8, '0')
  }

  /** A deleted agent's process starts again: it registers anew, without its tags and configs. Not an API operation. */
  restart(id: string): void {
    const seed = this.deleted.get(id)
    if (!seed) throw new Error(`agent ${id} was not deleted`)
    this.deleted.delete(id)
    const create_time = Math.floor(this.now() / 1e3)
    const { lastSeen: _, ...known } = seed
    this.fleet.addAgent({ ...known, state: 'online', create_time, tags: [], configs: [] })
  }

  private filter({ tag, id, state }: Pick<AgentQuery, 'tag' | 'id' | 'state'>) {
    return {
      among: id !== '' ? this.fleet.known(id) : tag !== '' ? this.fleet.wearing(tag) : undefined,
      where: [
        tag !== '' && ((agent: Agent) => agent.tags.includes(tag)),
        state.length > 0 && ((agent: Agent) => state.includes(agent.state)),
      ],
    }
  }

  private drop(agents: Iterable<Agent>): void {
    const { rules } = this.script
    for (const agent of permitted(rules, 'agents.remove', [...new Set(agents)], about)) {
      this.fleet.removeAgent(agent)
      this.deleted.set(agent.id, agent.seed)
    }
  }

  private wire({ seed, id, hostname, create_time, state, tags, runners }: Agent): AgentWire {
    const machine = this.machine(seed)
    return {
      id,
      ip: seed.ip,
      tags: [...tags],
      hostname,
      create_time,
      state,
      runners: runners.map((runner) => runner.name),
      ...(machine && { machine }),
    }
  }
}

const about = ({ id }: Agent) => ({ agent: id })
