import { newState, readState, type DemoEvent, type DemoState } from './demoState'
import type { WorldChoice } from './levers'

export interface DemoLogOptions {
  /** The storage key of the demo's state. */
  key: string
  /** null: the state is lost with the page. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null
  /** Unix ms */
  now: () => number
  /** What to begin with where nothing is stored. */
  choice: WorldChoice
}

/**
 * The stored state of the demo, which a reload survives and all tabs of a browser share: each stores its events and gets those
 * of the others.
 */
export class DemoLog {
  state: DemoState
  /** Whether this browser had data of another version of the demo, which were dropped. */
  readonly droppedOlder: boolean
  /** Whether nothing was stored: somebody sees this demo for the first time. */
  readonly isFirstVisit: boolean

  constructor(private options: DemoLogOptions) {
    const text = this.text()
    const stored = parse(text)
    this.isFirstVisit = text === ''
    this.droppedOlder = text !== '' && stored === undefined
    this.state = stored ?? newState(options.choice, options.now())
    this.save()
  }

  /**
   * Stores an event of this page. @returns the events that other tabs have stored meanwhile, which come before it; with a world
   * that another tab has replaced, the event is gone
   */
  append(event: DemoEvent): DemoEvent[] | 'replaced' {
    const others = this.sync()
    if (others === 'replaced') return others
    this.state.events.push(event)
    this.save()
    return others
  }

  /** Takes over what other tabs have stored: their events, or another world, after a reset. */
  sync(): DemoEvent[] | 'replaced' {
    const stored = parse(this.text())
    if (!stored) return []
    const before = this.state
    this.state = stored
    if (stored.epoch !== before.epoch) return 'replaced'
    return stored.events.slice(before.events.length)
  }

  /** Begins a new world with these events. The page is loaded again afterwards. */
  restart(choice: WorldChoice, eventsAt: (now: number) => DemoEvent[]): void {
    const now = this.options.now()
    this.state = { ...newState(choice, now), events: eventsAt(now) }
    this.save()
  }

  /** Deletes what is stored. */
  drop(): void {
    ignoringErrors(() => this.options.storage?.removeItem(this.options.key))
  }

  private text(): string {
    return ignoringErrors(() => this.options.storage?.getItem(this.options.key)) ?? ''
  }

  /** Stores the state. When the storage is full or forbidden, the state is lost with the page. */
  private save(): void {
    const { storage, key } = this.options
    ignoringErrors(() => storage?.setItem(key, JSON.stringify(this.state)))
  }
}

/** The state in a text; undefined: of another version, or of no demo. */
const parse = (text: string): DemoState | undefined =>
  readState(ignoringErrors((): unknown => JSON.parse(text))) ?? undefined

function ignoringErrors<Result>(run: () => Result): Result | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
