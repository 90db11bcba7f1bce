import { Random } from '../world/random'
import { World } from '../world/World'
import { broken } from './broken'
import { crowd } from './crowd'
import { demo } from './demo'
import { drifted } from './drifted'
import { empty } from './empty'
import { faulty } from './faulty'
import { flapping } from './flapping'
import { hostile } from './hostile'
import { large } from './large'
import type { Scenario } from './scenario'
import { otherGrok } from './otherGrok'
import { small } from './small'
import { unmeasured } from './unmeasured'

export const scenarioNames = [
  'demo',
  'small',
  'empty',
  'large',
  'crowd',
  'drifted',
  'flapping',
  'faulty',
  'broken',
  'hostile',
  'unmeasured',
  'otherGrok',
] as const
export type ScenarioName = (typeof scenarioNames)[number]

const scenarios: Record<ScenarioName, Scenario> = {
  demo,
  small,
  empty,
  large,
  crowd,
  drifted,
  flapping,
  faulty,
  broken,
  hostile,
  unmeasured,
  otherGrok,
}

/** A world of its own, always the same for the same seed and clock. @param now Unix ms */
export function createWorld(
  scenario: ScenarioName,
  { seed = 1, now }: { seed?: number; now: () => number },
): World {
  const { content, arrange } = scenarios[scenario](new Random(seed), now(), seed)
  const world = new World({ seed, now, content })
  arrange?.(world)
  return world
}
