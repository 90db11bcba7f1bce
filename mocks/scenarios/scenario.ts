import type { Random } from '../world/random'
import type { WorldContent } from '../world/rows'
import type { World } from '../world/World'

/** The definition of a world. */
export interface ScenarioSetup {
  content: WorldContent
  /** Prepares the world with its own operations. */
  prepare?: (world: World) => void
}

/**
 * Defines a world at a moment.
 * @param now Unix ms @param agents the size of the fleet, which most scenarios fix themselves
 */
export type Scenario = (random: Random, now: number, seed: number, agents?: number) => ScenarioSetup

export const minute = 60e3
export const day = 86400e3
