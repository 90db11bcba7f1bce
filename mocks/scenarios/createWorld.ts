import type { ScenarioName } from '../../src/contract/scenarios'
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
import { incident } from './incident'
import { large } from './large'
import { refusing } from './refusing'
import type { Scenario } from './scenario'
import { otherGrok, small, unmeasured } from './small'

const scenarios: Record<ScenarioName, Scenario> = {
  incident,
  demo,
  small,
  empty,
  large,
  crowd,
  drifted,
  flapping,
  faulty,
  refusing,
  broken,
  hostile,
  otherGrok,
  unmeasured,
}

/**
 * Creates a world. It is always the same for the same scenario, seed, size and clock.
 * @param now Unix ms @param agents the size of the fleet, for scenarios that leave it open
 */
export function createWorld(
  scenario: ScenarioName,
  { seed = 1, now, agents }: { seed?: number; now: () => number; agents?: number },
): World {
  const { content, prepare } = scenarios[scenario](new Random(seed), now(), seed, agents)
  const world = new World({ seed, now, content })
  prepare?.(world)
  return world
}
