import type { AgentQuery, AgentWire } from '../../src/contract/agents'
import { acceptedRows, delayOf, type Behaviour } from './behaviour'
import type { Connectivity } from './Connectivity'
import type { Fleet } from './Fleet'
import { hash } from './random'
import { Refusal } from './Refusal'
import type { Agent, AgentSeed, Tag, WorldContent } from './rows'

/** The agents' operations. Lists of ids and tags are checked first: one unknown item refuses the whole request. */
export class Agents {
  /** Deleted agents. They register again only after a restart. */
  private deleted = new Map<string, AgentSeed>()
  private upgrades = 0

  constructor(
    private fleet: Fleet,
    private connectivity: Connectivity,
    private machine: WorldContent['machine'],
    private behaviour: Behaviour,
    private now: () => number,
  ) {}

  list(query: AgentQuery) {
    const { rows, total } = this.fleet.agents.page({ ...query, ...this.filter(query) })
    return { agentList: rows.map((agent) => this.toWire(agent)), totalSize: total }
  }

  /** Deletes all agents when no filter is given: the API page applies filters "when not empty". */
  removeMatching(query: Pick<AgentQuery, 'tag' | 'id' | 'state'>): void {
    const everything = { sort: 'hostname', order: 'ascend', page: 1, size: 0, search: '' } as const
    this.removeAccepted(this.fleet.agents.page({ ...everything, ...this.filter(query) }).rows)
  }

  remove({ id }: { id: string[] }): void {
    this.removeAccepted(id.map((one) => this.fleet.agent(one)))
  }

  addTags(agentId: string, tags: string[]): void {
    const agent = this.fleet.agent(agentId)
    const rows = tags.map((name) => this.fleet.tag(name))
    const namesOf = ({ name }: Tag) => ({ agent: agentId, tag: name })
    for (const tag of acceptedRows(this.behaviour.rules, 'agents.addTags', rows, namesOf)) {
      this.fleet.addTagToAgent(agent, tag)
    }
  }

  /** Removing a tag that the agent does not have is not an error. */
  removeTag(agentId: string, tagName: string): void {
    const agent = this.fleet.agent(agentId)
    const namesOf = ({ name }: Tag) => ({ agent: agentId, tag: name })
    const rows = [this.fleet.tag(tagName)]
    for (const tag of acceptedRows(this.behaviour.rules, 'agents.removeTag', rows, namesOf)) {
      this.fleet.removeTagFromAgent(agent, tag)
    }
  }

  /**
   * Upgrades the named agents and the agents of the tags: online agents go offline for a while, the others stay as they
   * are. @returns the id of the job
   */
  upgrade({ agent_ids, tags }: { agent_ids: string[]; tags: string[] }): string {
    const agents = new Set(agent_ids.map((id) => this.fleet.agent(id)))
    for (const tag of tags) for (const agent of this.fleet.tag(tag).agents) agents.add(agent)
    if (agents.size === 0) throw new Refusal('E1024', 'no valid agents found')
    const { rules, delays } = this.behaviour
    const { down = 0, up = 0 } = delays.upgrade ?? {}
    for (const agent of acceptedRows(rules, 'agents.upgrade', [...agents], namesOf)) {
      const from = this.now() + delayOf(down, agent.id)
      this.connectivity.scheduleOffline(agent, from, from + delayOf(up, agent.id))
    }
    this.upgrades += 1
    return hash(`upgrade ${this.upgrades}`).toString(16).padStart(8, '0')
  }

  /** Starts the process of a deleted agent: it registers again without its tags and configs. Not an API operation. */
  restart(id: string): void {
    const seed = this.deleted.get(id)
    if (!seed) throw new Error(`agent ${id} was not deleted`)
    this.deleted.delete(id)
    const create_time = Math.floor(this.now() / 1e3)
    const { lastSeen: _, ...rest } = seed
    this.fleet.addAgent({ ...rest, state: 'online', create_time, tags: [], configs: [] })
  }

  private filter({ tag, id, state }: Pick<AgentQuery, 'tag' | 'id' | 'state'>) {
    return {
      candidates:
        id !== ''
          ? this.fleet.agentsWithId(id)
          : tag !== ''
            ? this.fleet.agentsWithTag(tag)
            : undefined,
      where: [
        tag !== '' && ((agent: Agent) => agent.tags.includes(tag)),
        state.length > 0 && ((agent: Agent) => state.includes(agent.state)),
      ],
    }
  }

  private removeAccepted(agents: Iterable<Agent>): void {
    const { rules } = this.behaviour
    for (const agent of acceptedRows(rules, 'agents.remove', [...new Set(agents)], namesOf)) {
      this.fleet.removeAgent(agent)
      this.deleted.set(agent.id, agent.seed)
    }
  }

  private toWire({ seed, id, hostname, create_time, state, tags, runners }: Agent): AgentWire {
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

const namesOf = ({ id }: Agent) => ({ agent: id })
