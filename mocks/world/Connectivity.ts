import type { Fleet } from './Fleet'
import type { Agent } from './rows'
import type { ScheduledAction, Timeline } from './Timeline'

/**
 * Connections between agents and server. An offline agent does nothing: its actions wait until it reconnects, and the
 * figures of its runners stand still. An agent that never came online waits for ever.
 */
export class Connectivity {
  private deferred = new WeakMap<Agent, ScheduledAction[]>()

  constructor(
    private fleet: Fleet,
    private timeline: Timeline,
  ) {}

  /** Runs the action after the delay in ms. If the agent is offline then, it runs on reconnect, in the order of calls. */
  whenOnline(agent: Agent, delay: number, action: ScheduledAction): void {
    this.timeline.after(delay, (at) => {
      if (agent.state === 'online') action(at)
      else this.deferred.set(agent, [...(this.deferred.get(agent) ?? []), action])
    })
  }

  /** Takes the agent offline from one time to another (Unix ms), unless it is offline already by then. */
  scheduleOffline(agent: Agent, from: number, to: number): void {
    if (to <= from) return
    this.timeline.at(from, (at) => {
      if (this.disconnect(agent, at)) this.timeline.at(to, (back) => this.reconnect(agent, back))
    })
  }

  /** @param at Unix ms @returns whether the agent was online */
  disconnect(agent: Agent, at: number): boolean {
    if (agent.state !== 'online' || !this.exists(agent)) return false
    agent.state = 'offline'
    agent.lastSeen = at
    this.fleet.agents.markChanged('state', [agent])
    return true
  }

  /** Brings an offline agent back and runs its deferred actions. @param at Unix ms */
  reconnect(agent: Agent, at: number): void {
    if (agent.state !== 'offline' || !this.exists(agent)) return
    const lastSeen = agent.lastSeen ?? at
    agent.absences.push([lastSeen, at])
    agent.state = 'online'
    agent.lastSeen = undefined
    this.fleet.agents.markChanged('state', [agent])
    for (const runner of agent.runners) {
      runner.startedAt = at - Math.max(lastSeen - runner.startedAt, 0)
    }
    const actions = this.deferred.get(agent) ?? []
    this.deferred.delete(agent)
    for (const action of actions) action(at)
  }

  private exists(agent: Agent): boolean {
    return this.fleet.agentsWithId(agent.id)[0] === agent
  }
}
