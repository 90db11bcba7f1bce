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
import { large } from './large'
import { refusing } from './refusing'
import type { Scenario } from './scenario'
import { otherGrok, small, unmeasured } from './small'

const scenarios: Record<ScenarioName, Scenario> = {
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

/** Creates a world. It is always the same for the same scenario, seed and clock. @param now Unix ms */
export function createWorld(
  scenario: ScenarioName,
  { seed = 1, now }: { seed?: number; now: () => number },
): World {
  const { content, prepare } = scenarios[scenario](new Random(seed), now(), seed)
  const world = new World({ seed, now, content })
  prepare?.(world)
  return world
}
