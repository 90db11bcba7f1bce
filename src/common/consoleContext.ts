import { createContext, use, type ComponentType } from 'react'
import type { Store } from '../lib/store'
import { useStore } from '../lib/hooks/useStore'
import type { SessionState } from '../api/session'
import type { HistoryService } from '../domain/history/historyService'
import type { PlanService } from '../domain/services/planService'
import type { Slots } from './feature'
import type { PreferenceStore } from './preferences'
import type { SelectionStores } from './list/listSelection'
import type { ViewStores } from './views/viewStore'

/** The parts of the console that features may use. */
export interface ConsoleContextValue {
  /** Identifies the server. Data kept in the browser belongs to one server. */
  serverId: string
  title: string
  environment: { name: string; tone: 'neutral' | 'info' | 'warning' | 'danger' }
  /** The console shows demo data. */
  demo: boolean
  /** The console is the whole page. In an embedded console the host page sets the title of the tab. */
  standalone: boolean
  readOnly: boolean
  /** Whether the page around the console has hidden the feature of a path. */
  isHidden: (path: string) => boolean
  /** Tells the page around the console which page is open. Absent in the standalone page. */
  PageReport?: ComponentType<{ title: string }>
  /** Tells the page around the console whether an editor has unsaved changes. */
  onUnsaved?: (unsaved: boolean) => void
  addAgentUrl: string | undefined
  preferences: PreferenceStore
  session: Pick<Store<SessionState>, 'get' | 'subscribe'>
  views: ViewStores
  plans: PlanService
  configHistory: HistoryService
  selections: SelectionStores
  /** Addresses of the console can be shared as links. */
  shareable: boolean
  /** what features contribute to each other's pages */
  slots: Slots
  /** the element of the header that shows the breadcrumbs; null before it is mounted */
  breadcrumbSlot: Store<HTMLElement | null>
}

export const ConsoleContext = createContext<ConsoleContextValue | null>(null)

/** The console around a page. */
export function useConsole(): ConsoleContextValue {
  const value = use(ConsoleContext)
  if (!value) throw new Error('a page was rendered outside a console')
  return value
}

/** The preferences of the user, and the function that changes them. */
export function usePreferences() {
  const { preferences } = useConsole()
  return [useStore(preferences), preferences.change] as const
}
