import { scheduleFlapping } from '../scenarios/flapping'
import {
  delayOf,
  type Delay,
  type Delays,
  type ItemWrite,
  type Push,
  type Rules,
} from '../world/behaviour'
import type { FaultRule } from '../world/faults'
import { hashFraction } from '../world/random'
import type { ConfigVersion, Runner } from '../world/rows'
import type { World } from '../world/World'
import type { Levers } from './levers'

/**
 * Gives a world the levers of the laboratory. They set what scenarios set, too: faults, rules, delays, absences and contents of
 * runners. What the scenario has set stays in effect beside them. Chance follows from seed, agent and number of a request, so
 * that a replay has the same.
 * @returns a function that moves all levers; at first they rest
 */
export function createLevers(world: World): (levers: Levers) => void {
  const { seed, rules, faults, delays } = world
  const ownFaults = faults.map(({ fault }) => fault)
  const drift = createDrift(world)
  let share = 0
  let isFlapping = false
  let unmeasured = 0
  return (levers) => {
    const { latency } = levers
    for (const [i, rule] of faults.entries()) rule.fault = delayed(ownFaults[i] ?? {}, latency)
    world.faults = [...faultsOf(levers, seed), ...faults, ...delayRule(latency)]
    world.rules = { ...rules, ...rulesOf(levers, rules, seed) }
    world.delays = levers.slow > 0 ? slowed(delays, levers.slow * 1000) : delays
    drift(levers.drift / 100)
    share = levers.flapping / 100
    if (share > 0 && !isFlapping) {
      isFlapping = true
      scheduleFlapping(world, seed, () => share)
    }
    if (levers.unmeasured !== unmeasured) {
      unmeasured = levers.unmeasured
      if (unmeasured) world.metrics.close()
      else if (!world.metrics.settings().opened) world.metrics.open(openForm)
    }
  }
}

const openForm = { interval: '30', repo_name: 'logkit_pro_internal' }

/** Whether chance hits what the words name. @param share 0 to 1 */
const isHit = (words: string, seed: number, share: number) => hashFraction(words, seed) < share

function faultsOf({ latency, failing, lost }: Levers, seed: number): FaultRule[] {
  const rules: FaultRule[] = [
    {
      match: ({ count }) => isHit(`fails ${count}`, seed, failing / 100),
      fault: { status: 503 },
    },
    {
      match: ({ write }) => write > 0 && isHit(`lost ${write}`, seed, lost / 100),
      fault: { cut: 'after' },
    },
  ]
  return rules.map(({ match, fault }) => ({ match, fault: delayed(fault, latency) }))
}

const delayed = (fault: FaultRule['fault'], latency: number): FaultRule['fault'] =>
  latency > 0 ? { ...fault, delay: (fault.delay ?? 0) + latency } : fault

/** Delays that are longer by so many ms. */
function slowed({ runner, config, upgrade }: Delays, ms: number): Delays {
  const later =
    (delay: Delay = 0): Delay =>
    (agent) =>
      delayOf(delay, agent) + ms
  return {
    runner: later(runner),
    config: later(config),
    upgrade: { down: later(upgrade?.down), up: later(upgrade?.up) },
  }
}

const delayRule = (delay: number): FaultRule[] =>
  delay > 0 ? [{ match: () => true, fault: { delay } }] : []

function rulesOf(
  { partial, refusing }: Levers,
  { refuse, refuseContent }: Rules,
  seed: number,
): Rules {
  const refusesRunner = ({ operation, agent }: ItemWrite) =>
    operation.startsWith('runners.') && isHit(`partial ${agent}`, seed, partial / 100)
  const refusesConfig = ({ agent }: Push) =>
    isHit(`refuses ${agent}`, seed, refusing / 100) ? refusal : null
  return {
    ...(partial > 0 && {
      refuse: (write: ItemWrite) => (refuse?.(write) ?? false) || refusesRunner(write),
    }),
    ...(refusing > 0 && {
      refuseContent: (push: Push) => refuseContent?.(push) ?? refusesConfig(push),
    }),
  }
}

/** Why agents refuse a config: the words of Go's standard library. */
const refusal = 'write /usr/local/logkit/confs: no space left on device'

/** Makes runners drift, and takes it back. A runner whose content was changed meanwhile keeps that. */
function createDrift(world: World): (share: number) => void {
  const { seed } = world
  /** the versions that were put in, and those before */
  const drifted = new Map<Runner, { version: ConfigVersion; before: ConfigVersion }>()
  return (share) => {
    if (share === 0 && drifted.size === 0) return
    for (const runner of world.fleet.runners) {
      const { name, agent, version } = runner
      const known = drifted.get(runner)
      const wanted = agent.state === 'online' && isHit(`drift ${agent.id} ${name}`, seed, share)
      if (wanted && known?.version !== version) {
        world.editOnHost(agent.id, name, edited(version.config))
        drifted.set(runner, { version: runner.version, before: version })
      } else if (!wanted && known) {
        if (known.version === version) runner.version = known.before
        drifted.delete(runner)
      }
    }
  }
}

/** A config as somebody leaves it who was in a hurry on the host. */
const edited = (config: ConfigVersion['config']): ConfigVersion['config'] => ({
  ...config,
  batch_interval: 5,
  batch_len: 100,
})
