import { scenarioNames } from '../../src/contract/scenarios'
import { z } from '../../src/contract/zod'
import { leverNames, type Levers, type WorldChoice } from './levers'

/**
 * The version of the demo's worlds. It changes whenever a scenario makes another world of the same choice, because the writes
 * that a browser has stored belong to the world before.
 */
export const demoVersion = 2

/** How the world's clock follows ours from a moment on: both in Unix ms, and how much faster it is. */
const Clock = z.object({ real: z.number(), world: z.number(), speed: z.number() })
export type WorldClock = z.output<typeof Clock>

const LeverRecord = z.record(z.enum(leverNames), z.number())

/** What changed the world: a write, or levers that were moved. `at`: the world's time, Unix ms. */
const DemoEvent = z.union([
  z.object({ at: z.number(), method: z.string(), path: z.string(), body: z.string() }),
  z.object({ at: z.number(), levers: LeverRecord, clock: Clock }),
])
export type DemoEvent = z.output<typeof DemoEvent>

/** Everything that a demo is made of: what makes its world, the start of it (Unix ms), and what happened since. */
export const DemoState = z.object({
  version: z.number(),
  scenario: z.enum(scenarioNames),
  agents: z.number(),
  seed: z.number(),
  epoch: z.number(),
  events: z.array(DemoEvent),
})
export type DemoState = z.output<typeof DemoState>

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
export function leversOf({ events }: Pick<DemoState, 'events'>, resting: Levers): Levers {
  const last = events.findLast((event) => 'levers' in event)
  return last && 'levers' in last ? last.levers : resting
}
