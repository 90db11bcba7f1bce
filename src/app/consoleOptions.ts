import type { Authorize } from '../api/session'
import type { Settings } from './settings'

/** The options of `mountConsole`. All have a default. */
export interface ConsoleOptions extends Partial<Omit<Settings, 'session' | 'demo'>> {
  /** How requests are authorised: by a gateway, by keys typed into the console, or by the host page. */
  session?: Settings['session'] | { kind: 'callback'; authorize: Authorize; account?: string }
  /** Whether the console uses the address bar of the browser or keeps its addresses in memory. */
  history?: 'browser' | 'memory'
  /** the path of the console within the site */
  basename?: string
  /** the first path, with `history: 'memory'` */
  initialPath?: string
  /** The console is the whole page, and so sets the title and the language of the document. */
  standalone?: boolean
  /** Resets the demo data. It exists in the demo only. */
  resetDemo?: () => void
  fetch?: typeof fetch
}

/** A mounted console. */
export interface MountedConsole {
  /** Removes the console and releases everything it holds. The element stays. */
  unmount(): void
}
