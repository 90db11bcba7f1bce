import { createContext, use } from 'react'
import { useStore, type Store } from '../lib/store'
import type { Preferences, PreferenceStore } from './preferences'

/** What every feature may know of the console it runs in. */
export interface ConsoleFacts {
  /** What is kept in the browser belongs to it. */
  serverId: string
  title: string
  /** false when embedded: the host page owns the tab's title then */
  standalone: boolean
  readOnly: boolean
  addAgentUrl: string | undefined
  preferences: PreferenceStore
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
  const change = (patch: Partial<Preferences>) => preferences.change(patch)
  return [useStore(preferences), change] as const
}
