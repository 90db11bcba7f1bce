import type { Authorize } from '../api/session'
import type { Settings } from './settings'

/** What a page may say when it puts a console into one of its elements. Everything has a default. */
export interface ConsoleOptions extends Partial<Omit<Settings, 'session' | 'demo'>> {
  /** How requests are authorised: by a gateway, by keys typed into the console, or by the host page. */
  session?: Settings['session'] | { kind: 'callback'; authorize: Authorize; account?: string }
  /** Who owns the address: the browser's address bar, or the console alone. */
  history?: 'browser' | 'memory'
  /** the path of the address that belongs to the console */
  basename?: string
  /** where a console with its own history begins */
  initialPath?: string
  /** Whether the console is the whole page, and so owns the tab's title and the document's language. */
  standalone?: boolean
  /** Demo data can be put back to its beginning. */
  resetDemo?: () => void
  fetch?: typeof fetch
}

export interface MountedConsole {
  /** Takes the console away with everything it holds; the element stays. */
  unmount(): void
}
