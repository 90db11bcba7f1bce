import type { RunnerKey, RunnerQuery, RunnerWire } from '../../src/contract/runners'
import type { Fleet } from './Fleet'
import { joined } from './joined'
import { Refusal } from './Refusal'
import type { Runner } from './rows'
import { runnerStatus } from './runnerStatus'

/**
 * The runners' operations. A batch does what it can and answers with one error for the rest, naming the first:
 * the API has no results per item.
 */
export class Runners {
  constructor(
    private fleet: Fleet,
    private seed: number,
    private now: () => number,
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
    this.each(keys, (runner) => {
      if (runner.state === 'running') throw refused(runner, 'has already started')
      this.run(runner)
    })
  }

  stop(keys: RunnerKey[]): void {
    this.each(keys, (runner) => {
      if (runner.state === 'stopped') throw refused(runner, 'has already stopped')
      runner.state = 'stopped'
    })
  }

  /** Forgets the reading position; starts, also a stopped runner. */
  reset(keys: RunnerKey[]): void {
    this.each(keys, (runner) => this.run(runner))
  }

  remove(keys: RunnerKey[]): void {
    this.each(keys, (runner) => this.fleet.drop(runner))
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
    runner.state = 'running'
    runner.since = this.now()
  }

  private each(keys: RunnerKey[], act: (runner: Runner) => void): void {
    const refusals: Refusal[] = []
    const touched: Runner[] = []
    for (const key of keys) {
      try {
        const runner = this.find(key)
        act(runner)
        touched.push(runner)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        refusals.push(error)
      }
    }
    this.fleet.runners.touch('state', touched)
    const [first] = refusals
    if (!first) return
    const share = keys.length > 1 ? `${refusals.length} of ${keys.length} failed: ` : ''
    throw new Refusal(first.code, share + first.message)
  }

  private find({ agent_id, config_name }: RunnerKey): Runner {
    const { runners } = this.fleet.agent(agent_id)
    const runner = runners.find(({ name }) => name === config_name)
    if (!runner) throw new Refusal('E1080', `no runner ${config_name} on agent ${agent_id}`)
    return runner
  }

  private wire(runner: Runner): RunnerWire {
    const { name, agent, state, version } = runner
    return {
      name,
      agent_id: agent.id,
      config: JSON.stringify(version.config),
      state,
      status: JSON.stringify(runnerStatus(runner, this.seed, this.now())),
      config_timestamp: version.timestamp,
    }
  }
}

const refused = ({ name, agent }: Runner, why: string) =>
  new Refusal('E1072', `runner ${name} on agent ${agent.id} ${why}`)
