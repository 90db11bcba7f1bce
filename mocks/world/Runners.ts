import { writeJson } from '../../src/lib/json/losslessJson'
import type { RunnerRef, RunnerQuery, RunnerState, RunnerWire } from '../../src/contract/runners'
import { agentConfig } from './agentConfig'
import { agentStatus } from './agentStatus'
import { agentSummaries } from './agentSummaries'
import { acceptedRows, delayOf, type Behaviour, type ItemWrite } from './behaviour'
import type { Connectivity } from './Connectivity'
import type { Fleet } from './Fleet'
import { Refusal } from './Refusal'
import type { ConfigVersion, Runner } from './rows'
import { runnerStatus } from './runnerStatus'
import type { RunnerStatusWire } from './runnerStatusWire'
import type { ScheduledAction, Timeline } from './Timeline'

/**
 * The runners' operations. A batch does what it can and answers with one error for the rest, which names the first
 * failure: the API has no results per item. Start, stop and reset record the requested state at once and are checked
 * against it; the state itself changes after the scenario's delay, and on an offline agent after it reconnects.
 */
export class Runners {
  /** The text that agents answer with for a version of a config: most runners share theirs with others. */
  private texts = new WeakMap<ConfigVersion, string>()

  constructor(
    private fleet: Fleet,
    private connectivity: Connectivity,
    private behaviour: Behaviour,
    private timeline: Timeline,
    private seed: number,
  ) {}

  /** The search covers names and hostnames: the API page says hostname, but its list is sorted by name. */
  list(query: RunnerQuery) {
    const { rows, total } = this.fleet.runners.page({ ...query, ...this.filter(query) })
    const agents = query.agents && agentSummaries(rows.map((runner) => runner.agent))
    return {
      runners: rows.map((runner) => this.toWire(runner)),
      ...(agents && { agents }),
      totalSize: total,
    }
  }

  start(keys: RunnerRef[]): void {
    this.forEachKey('runners.start', keys, (runner) => {
      if (runner.requestedState === 'running') throw stateRefusal(runner, 'has already started')
      this.restart(runner)
    })
  }

  stop(keys: RunnerRef[]): void {
    this.forEachKey('runners.stop', keys, (runner) => {
      if (runner.requestedState === 'stopped') throw stateRefusal(runner, 'has already stopped')
      this.changeState(runner, 'stopped', () => {})
    })
  }

  /** Drops the reading position and starts the runner, also a stopped one. */
  reset(keys: RunnerRef[]): void {
    this.forEachKey('runners.reset', keys, (runner) => this.restart(runner))
  }

  remove(keys: RunnerRef[]): void {
    this.forEachKey('runners.remove', keys, (runner) => {
      this.timeline.after(this.delay(runner), () => {
        if (runner.agent.runners.includes(runner)) this.fleet.removeRunner(runner)
      })
    })
  }

  /** The status that the list sends as JSON text. */
  status(key: RunnerRef): RunnerStatusWire {
    return this.statusOf(this.find(key))
  }

  private filter({ name, tag, id }: RunnerQuery) {
    const agents =
      id !== '' ? this.fleet.agentsWithId(id) : tag !== '' ? this.fleet.agentsWithTag(tag) : null
    return {
      candidates: agents
        ? Array.from(agents).flatMap((agent) => agent.runners)
        : name !== ''
          ? this.fleet.runnersOf(name)
          : undefined,
      where: [
        name !== '' && ((runner: Runner) => runner.name === name),
        tag !== '' && ((runner: Runner) => runner.agent.tags.includes(tag)),
      ],
    }
  }

  private restart(runner: Runner): void {
    this.changeState(runner, 'running', (at) => (runner.startedAt = at))
  }

  private changeState(runner: Runner, requested: RunnerState, onChange: ScheduledAction): void {
    runner.requestedState = requested
    this.connectivity.whenOnline(runner.agent, this.delay(runner), (at) => {
      runner.state = requested
      onChange(at)
      this.fleet.runners.markChanged('state', [runner])
    })
  }

  private delay({ agent }: Runner): number {
    return delayOf(this.behaviour.delays.runner, agent.id)
  }

  private forEachKey(
    operation: ItemWrite['operation'],
    keys: RunnerRef[],
    run: (runner: Runner) => void,
  ): void {
    const refusals: Refusal[] = []
    for (const key of keys) {
      try {
        const runner = this.find(key)
        acceptedRows(this.behaviour.rules, operation, [runner], namesOf).forEach(run)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        refusals.push(error)
      }
    }
    const [first] = refusals
    if (!first) return
    const share = keys.length > 1 ? `${refusals.length} of ${keys.length} failed: ` : ''
    throw new Refusal(first.code, share + first.message, refusals.length < keys.length)
  }

  private find({ agent_id, config_name }: RunnerRef): Runner {
    return this.fleet.runner(agent_id, config_name)
  }

  private statusOf(runner: Runner): RunnerStatusWire {
    const { seed, timeline } = this
    const { failing, trouble } = this.behaviour.rules
    return runnerStatus(runner, { seed, now: timeline.now(), failing, trouble })
  }

  private configText({ name, version }: Runner): string {
    const known = this.texts.get(version)
    if (known !== undefined) return known
    const text = writeJson(agentConfig(version.config, name, version.timestamp))
    this.texts.set(version, text)
    return text
  }

  private toWire(runner: Runner): RunnerWire {
    const { name, agent, state, version } = runner
    const { unreadable, ownStatusForm } = this.behaviour.rules
    const status = this.statusOf(runner)
    const text = this.configText(runner)
    return {
      name,
      agent_id: agent.id,
      config: unreadable?.({ agent: agent.id, config: name }) ? text.slice(0, -1) : text,
      state,
      status: JSON.stringify(ownStatusForm ? agentStatus(status, runner) : status),
      config_timestamp: version.timestamp,
    }
  }
}

const stateRefusal = ({ name, agent }: Runner, reason: string) =>
  new Refusal('E1072', `runner ${name} on agent ${agent.id} ${reason}`)

const namesOf = ({ name, agent }: Runner) => ({ agent: agent.id, config: name })
