import { scenarioNames, type ScenarioName } from '../../src/contract/scenarios'
import { isRecord } from '../../src/lib/json/json'
import { leversFrom, restingLevers, type Levers, type WorldChoice } from './levers'

/**
 * The version of the demo's worlds. It changes whenever a scenario makes another world of the same choice, because the writes
 * that a browser has stored belong to the world before.
 */
export const demoVersion = 2

/** How the world's clock follows ours from a moment on: both in Unix ms, and how much faster it is. */
export type WorldClock = Record<'real' | 'world' | 'speed', number>

/** What changed the world: a write, or levers that were moved. `at`: the world's time, Unix ms. */
export type DemoEvent =
  | { at: number; method: string; path: string; body: string }
  | { at: number; levers: Levers; clock: WorldClock }

/** Everything that a demo is made of: what makes its world, the start of it (Unix ms), and what happened since. */
export interface DemoState {
  version: number
  scenario: ScenarioName
  agents: number
  seed: number
  epoch: number
  events: DemoEvent[]
}

/**
 * A stored state; null: of another version, or of no demo. It is read before the first row, without zod, which would be most of
 * the code that has to be there by then.
 */
export function readState(value: unknown): DemoState | null {
  if (!isRecord(value) || value.version !== demoVersion || !Array.isArray(value.events)) return null
  const scenario = scenarioNames.find((name) => name === value.scenario)
  const { agents, seed, epoch } = value
  if (!scenario || !isNumber(agents) || !isNumber(seed) || !isNumber(epoch)) return null
  const events = value.events.map(readEvent)
  const known = events.filter((event) => event !== null)
  if (known.length < events.length) return null
  return { version: demoVersion, scenario, agents, seed, epoch, events: known }
}

const isNumber = (value: unknown): value is number => typeof value === 'number'

function readEvent(value: unknown): DemoEvent | null {
  if (!isRecord(value) || !isNumber(value.at)) return null
  const { at, method, path, body } = value
  if (typeof method === 'string' && typeof path === 'string' && typeof body === 'string')
    return { at, method, path, body }
  if (!isRecord(value.levers) || !isRecord(value.clock)) return null
  const { real, world, speed } = value.clock
  if (!isNumber(real) || !isNumber(world) || !isNumber(speed)) return null
  const positions = value.levers
  // A lever that came with a later version rests.
  const levers = leversFrom((name) => Number(positions[name] ?? Number.NaN))
  return { at, levers, clock: { real, world, speed } }
}

/** @param now Unix ms */
export const newState = (choice: WorldChoice, now: number): DemoState => ({
  version: demoVersion,
  scenario: choice.scenario,
  agents: choice.agents,
  seed: choice.seed,
  epoch: now,
  events: [],
})

/** The event of moving the levers. A changed skew sets the world's clock; a changed speed goes on from where it is. */
export function leverEvent(
  levers: Levers,
  before: { levers: Levers; at: number },
  real: number,
): DemoEvent & { levers: Levers } {
  const isSet = levers.skew !== before.levers.skew
  const world = isSet ? real + levers.skew * 60_000 : before.at
  return { at: before.at, levers, clock: { real, world, speed: levers.speed } }
}

/** The levers as the last event has left them. */
export function leversOf({ events }: Pick<DemoState, 'events'>): Levers {
  const last = events.findLast((event) => 'levers' in event)
  return last && 'levers' in last ? last.levers : restingLevers
}
