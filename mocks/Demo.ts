import { z } from '../src/contract/zod'
import { replay, type RecordedWrite } from './http/perform'
import { createWorld } from './scenarios/createWorld'
import type { ScenarioName } from '../src/contract/scenarios'
import type { World } from './world/World'

const State = z.object({
  scenario: z.string(),
  seed: z.number(),
  /** Unix ms of the start of the world. */
  epoch: z.number(),
  writes: z.array(
    z.object({ at: z.number(), method: z.string(), path: z.string(), body: z.string() }),
  ),
})
type State = z.output<typeof State>

export interface DemoOptions {
  scenario: ScenarioName
  seed: number
  /** The storage key of the demo's state. */
  key: string
  /** null: the state is lost with the page. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null
  /** Unix ms */
  now: () => number
  /** Called when a reset in another tab has replaced the world. */
  onWorldReplaced?: (world: World) => void
}

/**
 * A world that survives a reload. The state holds scenario, seed, epoch and all writes; a page rebuilds the world from
 * them and replays each write at its own time. Tabs share the state: each stores its writes and replays those of others.
 */
export class Demo {
  world: World
  private state: State
  /** The number of recorded writes that this world has done. */
  private replayedCount = 0
  /** The clock during a replay, Unix ms. */
  private replayTime: number | undefined

  constructor(private options: DemoOptions) {
    const { scenario, seed, now } = options
    this.state = this.readStored() ?? { scenario, seed, epoch: now(), writes: [] }
    this.world = this.build()
    this.save()
  }

  /** Records a write that the world of this page has just done. */
  record(write: RecordedWrite): void {
    this.sync()
    this.state.writes.push({ at: this.options.now(), ...write })
    this.replayedCount = this.state.writes.length
    this.save()
  }

  /** Replays the writes that other tabs have recorded. */
  sync(): void {
    const stored = this.readStored()
    if (!stored) return
    const wasReset = stored.epoch !== this.state.epoch
    this.state = stored
    if (wasReset) {
      this.world = this.build()
      this.options.onWorldReplaced?.(this.world)
    } else this.replayNew()
  }

  /** Deletes the state; the next page starts a new world. */
  reset(): void {
    ignoringErrors(() => this.options.storage?.removeItem(this.options.key))
  }

  private build(): World {
    const { scenario, seed, now } = this.options
    this.replayedCount = 0
    this.replayTime = this.state.epoch
    this.world = createWorld(scenario, { seed, now: () => this.replayTime ?? now() })
    this.replayTime = undefined
    this.replayNew()
    return this.world
  }

  private replayNew(): void {
    for (const { at, ...write } of this.state.writes.slice(this.replayedCount)) {
      this.replayTime = at
      replay(this.world, write)
    }
    this.replayTime = undefined
    this.replayedCount = Math.max(this.replayedCount, this.state.writes.length)
  }

  private readStored(): State | undefined {
    const { storage, key, scenario, seed } = this.options
    const text = ignoringErrors(() => storage?.getItem(key)) ?? ''
    const { success, data } = State.safeParse(ignoringErrors((): unknown => JSON.parse(text)))
    return success && data.scenario === scenario && data.seed === seed ? data : undefined
  }

  /** Stores the state. When the storage is full or forbidden, the state is lost with the page. */
  private save(): void {
    const { storage, key } = this.options
    ignoringErrors(() => storage?.setItem(key, JSON.stringify(this.state)))
  }
}

function ignoringErrors<Result>(run: () => Result): Result | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
