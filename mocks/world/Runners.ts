import type { RunnerKey, RunnerQuery, RunnerState, RunnerWire } from '../../src/contract/runners'
import type { Contact } from './Contact'
import type { Fleet } from './Fleet'
import { joined } from './joined'
import { Refusal } from './Refusal'
import type { Runner } from './rows'
import { runnerStatus } from './runnerStatus'
import type { RunnerStatus } from './statusForm'
import { delayOf, permitted, type Deed, type Script } from './script'
import type { Act, Timeline } from './Timeline'

/**
 * The runners' operations. A batch does what it can and answers with one error for the rest, naming the first:
 * the API has no results per item. Start, stop and reset are taken down at once and judged by what was asked last; the
 * state follows after the scenario's delay, and on an agent that is away not before it is back.
 */
export class Runners {
  constructor(
    private fleet: Fleet,
    private contact: Contact,
    private script: Script,
    private timeline: Timeline,
    private seed: number,
  ) {}

  /** The search looks into names and hostnames: the API page says hostname, its list is sorted by name. */
  list(query: RunnerQuery) {
    const { rows, total } = this.fleet.runners.page({ ...query, ...this.filter(query) })
    const agents = query.agents && joined(rows.map((runner) => runner.agent))
    return {
      runners: rows.map((runner) => this.wire(runner)),
      ...(agents && { agents }),
      totalSize: total,
    }
  }

  start(keys: RunnerKey[]): void {
    this.each('runners.start', keys, (runner) => {
      if (runner.wanted === 'running') throw refused(runner, 'has already started')
      this.run(runner)
    })
  }

  stop(keys: RunnerKey[]): void {
    this.each('runners.stop', keys, (runner) => {
      if (runner.wanted === 'stopped') throw refused(runner, 'has already stopped')
      this.turn(runner, 'stopped', () => {})
    })
  }

  /** Forgets the reading position; starts, also a stopped runner. */
  reset(keys: RunnerKey[]): void {
    this.each('runners.reset', keys, (runner) => this.run(runner))
  }

  remove(keys: RunnerKey[]): void {
    this.each('runners.remove', keys, (runner) => {
      this.timeline.after(this.delay(runner), () => {
        if (runner.agent.runners.includes(runner)) this.fleet.drop(runner)
      })
    })
  }

  /** What the list says as JSON text. */
  status(key: RunnerKey): RunnerStatus {
    return this.statusOf(this.find(key))
  }

  private filter({ name, tag, id }: RunnerQuery) {
    const agents = id !== '' ? this.fleet.known(id) : tag !== '' ? this.fleet.wearing(tag) : null
    return {
      among: agents
        ? Array.from(agents).flatMap((agent) => agent.runners)
        : name !== ''
          ? this.fleet.running(name)
          : undefined,
      where: [
        name !== '' && ((runner: Runner) => runner.name === name),
        tag !== '' && ((runner: Runner) => runner.agent.tags.includes(tag)),
      ],
    }
  }

  private run(runner: Runner): void {
    this.turn(runner, 'running', (at) => (runner.since = at))
  }

  private turn(runner: Runner, wanted: RunnerState, act: Act): void {
    runner.wanted = wanted
    this.contact.tell(runner.agent, this.delay(runner), (at) => {
      runner.state = wanted
      act(at)
      this.fleet.runners.touch('state', [runner])
    })
  }

  private delay({ agent }: Runner): number {
    return delayOf(this.script.delays.runner, agent.id)
  }

  private each(act: Deed['act'], keys: RunnerKey[], run: (runner: Runner) => void): void {
    const refusals: Refusal[] = []
    for (const key of keys) {
      try {
        const runner = this.find(key)
        permitted(this.script.rules, act, [runner], about).forEach(run)
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

  private find({ agent_id, config_name }: RunnerKey): Runner {
    return this.fleet.runner(agent_id, config_name)
  }

  private statusOf(runner: Runner): RunnerStatus {
    const { seed, timeline, script } = this
    return runnerStatus(runner, { seed, now: timeline.now(), failing: script.rules.failing })
  }

  private wire(runner: Runner): RunnerWire {
    const { name, agent, state, version } = runner
    const { unreadable } = this.script.rules
    const text = JSON.stringify(version.config)
    return {
      name,
      agent_id: agent.id,
      config: unreadable?.({ agent: agent.id, config: name }) ? text.slice(0, -1) : text,
      state,
      status: JSON.stringify(this.statusOf(runner)),
      config_timestamp: version.timestamp,
    }
  }
}

const refused = ({ name, agent }: Runner, why: string) =>
  new Refusal('E1072', `runner ${name} on agent ${agent.id} ${why}`)

const about = ({ name, agent }: Runner) => ({ agent: agent.id, config: name })
