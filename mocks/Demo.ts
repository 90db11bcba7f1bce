import { z } from '../src/contract/zod'
import { replay, type Write } from './http/perform'
import { createWorld, type ScenarioName } from './scenarios/createWorld'
import type { World } from './world/World'

const State = z.object({
  scenario: z.string(),
  seed: z.number(),
  /** Unix ms when the world began. */
  epoch: z.number(),
  writes: z.array(
    z.object({ at: z.number(), method: z.string(), path: z.string(), body: z.string() }),
  ),
})
type State = z.output<typeof State>

export interface DemoOptions {
  scenario: ScenarioName
  seed: number
  /** The demo's place among other stored things. */
  key: string
  /** null: the state lives as long as the page. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null
  /** Unix ms */
  now: () => number
  /** Told when another tab began anew. */
  onWorld?: (world: World) => void
}

/**
 * A world that survives a reload. Kept are scenario, seed, epoch and all writes; the world is made from them again,
 * each write at its own time. Tabs share the record: each tells the others, and takes in what they did.
 */
export class Demo {
  world: World
  private state: State
  /** How many of the recorded writes this world has seen. */
  private done = 0
  /** Unix ms while writes are repeated. */
  private past: number | undefined

  constructor(private options: DemoOptions) {
    const { scenario, seed, now } = options
    this.state = this.stored() ?? { scenario, seed, epoch: now(), writes: [] }
    this.world = this.build()
    this.save()
  }

  /** Records a write that this page's world has just done. */
  record(write: Write): void {
    this.follow()
    this.state.writes.push({ at: this.options.now(), ...write })
    this.done = this.state.writes.length
    this.save()
  }

  /** Takes in what other tabs have recorded. */
  follow(): void {
    const stored = this.stored()
    if (!stored) return
    const begunAnew = stored.epoch !== this.state.epoch
    this.state = stored
    if (begunAnew) {
      this.world = this.build()
      this.options.onWorld?.(this.world)
    } else this.repeat()
  }

  /** Forgets everything; the next page begins anew. */
  reset(): void {
    attempt(() => this.options.storage?.removeItem(this.options.key))
  }

  private build(): World {
    const { scenario, seed, now } = this.options
    this.done = 0
    this.past = this.state.epoch
    this.world = createWorld(scenario, { seed, now: () => this.past ?? now() })
    this.past = undefined
    this.repeat()
    return this.world
  }

  private repeat(): void {
    for (const { at, ...write } of this.state.writes.slice(this.done)) {
      this.past = at
      replay(this.world, write)
    }
    this.past = undefined
    this.done = Math.max(this.done, this.state.writes.length)
  }

  private stored(): State | undefined {
    const { storage, key, scenario, seed } = this.options
    const text = attempt(() => storage?.getItem(key)) ?? ''
    const { success, data } = State.safeParse(attempt((): unknown => JSON.parse(text)))
    return success && data.scenario === scenario && data.seed === seed ? data : undefined
  }

  /** A full or forbidden storage is no reason to fail: the demo then forgets with the page. */
  private save(): void {
    const { storage, key } = this.options
    attempt(() => storage?.setItem(key, JSON.stringify(this.state)))
  }
}

function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
