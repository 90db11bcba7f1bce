import { createContext, use } from 'react'
import type { Store } from '../lib/store'
import { useStore } from '../lib/hooks/useStore'
import type { SessionState } from '../api/session'
import type { Histories } from '../domain/history/histories'
import type { PlanService } from '../domain/services/planService'
import type { Slots } from './feature'
import type { PreferenceStore } from './preferences'
import type { SelectionStores } from './list/listSelection'
import type { ViewStores } from './views/views'

/** What every feature may know of the console it runs in. */
export interface ConsoleFacts {
  /** What is kept in the browser belongs to it. */
  serverId: string
  title: string
  environment: { name: string; tone: 'neutral' | 'info' | 'warning' | 'danger' }
  /** The data is made up. */
  demo: boolean
  /** false when embedded: the host page owns the tab's title then */
  standalone: boolean
  readOnly: boolean
  addAgentUrl: string | undefined
  preferences: PreferenceStore
  session: Pick<Store<SessionState>, 'get' | 'subscribe'>
  views: ViewStores
  plans: PlanService
  histories: Histories
  selections: SelectionStores
  /** false where the console keeps its addresses to itself: there is no link to give to others */
  shareable: boolean
  /** what features offer to each other's pages */
  slots: Slots
  /** the header's place for breadcrumbs, once it is there */
  crumbs: Store<HTMLElement | null>
}

export const ConsoleContext = createContext<ConsoleFacts | null>(null)

export function useConsole(): ConsoleFacts {
  const facts = use(ConsoleContext)
  if (!facts) throw new Error('a page was rendered outside a console')
  return facts
}

/** The user's preferences and a way to change some of them. */
export function usePreferences() {
  const { preferences } = useConsole()
  return [useStore(preferences), preferences.change] as const
}
