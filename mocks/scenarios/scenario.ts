import type { Random } from '../world/random'
import type { Content } from '../world/rows'
import type { World } from '../world/World'

export interface Plot {
  content: Content
  /** What happened before the story begins, done with the world's own operations. */
  arrange?: (world: World) => void
}

/** A fleet as it stands at a moment. @param now Unix ms */
export type Scenario = (random: Random, now: number, seed: number) => Plot

export const minute = 60e3
export const day = 86400e3
