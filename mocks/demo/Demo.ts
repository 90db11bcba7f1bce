import { replay, type RecordedWrite } from '../http/perform'
import { createWorld } from '../scenarios/createWorld'
import type { World } from '../world/World'
import { createLevers } from './createLevers'
import { leverEvent, type DemoEvent, type DemoState, type WorldClock } from './demoState'
import { restingLevers, type Levers } from './levers'

export interface DemoOptions {
  /** our clock, Unix ms */
  now: () => number
  /** Called with everything that changes the world from here. */
  onEvent: (event: DemoEvent) => void
}

/**
 * A world that is rebuilt from its state: from what makes it, and from all that happened to it, each repeated at its own time.
 * What happens here is handed out as events; those of other tabs are handed in.
 */
export class Demo {
  readonly world: World
  private levers: Levers = restingLevers
  private readonly moveLevers: (levers: Levers) => void
  private clock: WorldClock
  /** The clock during a replay, Unix ms. */
  private replayTime: number | undefined

  constructor(
    { scenario, agents, seed, epoch, events }: DemoState,
    private options: DemoOptions,
  ) {
    this.clock = { real: epoch, world: epoch, speed: 1 }
    this.replayTime = epoch
    this.world = createWorld(scenario, { seed, agents, now: () => this.now() })
    this.moveLevers = createLevers(this.world)
    this.replayTime = undefined
    this.replay(events)
  }

  /** Hands out a write that the world has just done. */
  record(write: RecordedWrite): void {
    this.options.onEvent({ at: this.now(), ...write })
  }

  /** Moves the levers, and hands that out. */
  setLevers(levers: Levers): void {
    const before = { levers: this.levers, at: this.now() }
    const event = leverEvent(levers, before, this.options.now())
    this.replay([event])
    this.options.onEvent(event)
  }

  /** Repeats what has happened in other tabs, or before this page. */
  replay(events: readonly DemoEvent[]): void {
    for (const event of events) {
      this.replayTime = event.at
      if ('levers' in event) {
        this.levers = event.levers
        this.moveLevers(event.levers)
        this.clock = event.clock
      } else replay(this.world, event)
    }
    this.replayTime = undefined
  }

  private now(): number {
    if (this.replayTime !== undefined) return this.replayTime
    const { real, world, speed } = this.clock
    return Math.round(world + (this.options.now() - real) * speed)
  }
}
