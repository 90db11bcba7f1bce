import type { Fleet } from './Fleet'
import type { Agent } from './rows'
import type { Act, Timeline } from './Timeline'

/**
 * Who is there. An agent that is away does nothing: what it is told waits for its return, and the numbers of its
 * runners stand still. One that never came online waits for ever.
 */
export class Contact {
  private waiting = new WeakMap<Agent, Act[]>()

  constructor(
    private fleet: Fleet,
    private timeline: Timeline,
  ) {}

  /** The agent does it after so many ms; when it is away by then, on its return, all in the order of telling. */
  tell(agent: Agent, ms: number, act: Act): void {
    this.timeline.after(ms, (at) => {
      if (agent.state === 'online') act(at)
      else this.waiting.set(agent, [...(this.waiting.get(agent) ?? []), act])
    })
  }

  /** The agent is away from one time to another, unless it is away already. */
  away(agent: Agent, from: number, to: number): void {
    if (to <= from) return
    this.timeline.at(from, (at) => {
      if (this.lose(agent, at)) this.timeline.at(to, (back) => this.regain(agent, back))
    })
  }

  /** @returns whether it was there */
  lose(agent: Agent, at: number): boolean {
    if (agent.state !== 'online' || !this.exists(agent)) return false
    agent.state = 'offline'
    agent.lastSeen = at
    this.fleet.agents.touch('state', [agent])
    return true
  }

  regain(agent: Agent, at: number): void {
    if (agent.state !== 'offline' || !this.exists(agent)) return
    const lost = agent.lastSeen ?? at
    agent.absences.push([lost, at])
    agent.state = 'online'
    agent.lastSeen = undefined
    this.fleet.agents.touch('state', [agent])
    for (const runner of agent.runners) runner.since = at - Math.max(lost - runner.since, 0)
    const told = this.waiting.get(agent) ?? []
    this.waiting.delete(agent)
    for (const act of told) act(at)
  }

  private exists(agent: Agent): boolean {
    return this.fleet.known(agent.id)[0] === agent
  }
}
