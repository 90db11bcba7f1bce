import type { QueryClient } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import type { ComponentType } from 'react'
import type { Watch } from '../api/http'
import type { ServerClock } from '../api/serverClock'
import type { Session } from '../api/session'
import type { HostControls } from '../common/hostControls'
import type { PreferenceStore } from '../common/preferences'
import type { PlanService } from '../domain/services/planService'
import type { EarlyRequests } from '../lib/browser/earlyRequests'
import type { MissingCode } from '../lib/browser/whyMissing'
import type { Store } from '../lib/store'
import type { ConsoleRouter } from './router'
import type { Settings } from './settings'

/** The options of `mountConsole`. */
export interface ConsoleOptions {
  settings: Omit<Settings, 'demo'>
  /** Whether the console uses the address bar of the browser or keeps its addresses in memory. */
  history?: 'browser' | 'memory'
  /** the path of the console within the site */
  basename?: string
  /** the first path, with `history: 'memory'` */
  initialPath?: string
  /** The console is the whole page, and so sets the title and the language of the document. */
  standalone?: boolean
  /** What the demo adds. It exists in the demo only. */
  demo?: ConsoleDemo
  fetch?: typeof fetch
  /** what the boot script has begun, and may have drawn into the element */
  early?: EarlyRequests | undefined
  /** the page around an embedded console */
  host?: Host
}

/** What the demo adds to the console. */
export interface ConsoleDemo {
  /** says above every page that the data are not real */
  Banner: ComponentType
  /** the button of the laboratory in the header */
  HeaderTools: ComponentType
  /** stands in the account menu */
  AccountTools: ComponentType
  /** Gets the console as soon as it is mounted. */
  attach: (console: RunningConsole) => void
}

/** What the page around an embedded console contributes. */
export interface Host {
  /** The session, if neither a gateway nor the user's keys authorise requests. @param clock the time of the server */
  session?: (clock: ServerClock) => Session
  controls: Pick<Store<HostControls>, 'get' | 'subscribe'>
  /** The preferences with what the page has decided. */
  preferences: (own: PreferenceStore) => PreferenceStore
  /** Opens the sign-in of the page. */
  login?: (returnTo: string) => void
  /** Addresses of the console can be shared as links. */
  shareable: boolean
  /** Gets the router before the first page is shown. */
  onRouter: (router: ConsoleRouter) => void
  /** Is rendered by each page, and tells the page around the console which one is open. */
  PageReport: ComponentType<{ title: string }>
  onUnsaved: (unsaved: boolean) => void
  /** Observes every request. */
  watch: Watch
  /** A page has crashed. */
  onCrash: (error: unknown) => void
}

/** A running console. */
export interface RunningConsole {
  /** Resolves once the first page is rendered; rejects with what kept it from it. */
  started: Promise<{ router: ConsoleRouter; i18n: i18n }>
  session: Session
  client: QueryClient
  preferences: PreferenceStore
  plans: PlanService
  missingCode: Pick<Store<MissingCode | null>, 'get' | 'subscribe'>
  /** Deletes what the browser keeps of the signed-in account. */
  forgetLocalData: () => Promise<void>
  /** Removes the console and releases everything it holds. The element stays. */
  unmount: () => Promise<void>
}
