import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType, ReactNode } from 'react'
import type { Params } from 'react-router'
import type { Agent } from '../contract/agents'

/** Features that stand in the navigation. */
export type FeatureName =
  'agents' | 'runners' | 'configs' | 'tags' | 'drift' | 'metrics' | 'grok' | 'activity'

/** One page of a feature. */
export interface FeatureRoute {
  /** as react-router writes it, below the console's base path */
  path: string
  /** Its code: loaded when it is needed, or when a link to it is hovered; that of the page most visits begin with is at hand. */
  load: () => ComponentType | Promise<ComponentType>
  /** the texts it needs besides those of the frame */
  catalogue: string | readonly string[]
  /** Much code: it is not loaded on suspicion, while nothing else happens. */
  heavy?: boolean
  /** Asks for what the page will show first, while its code is loaded. */
  ask?: (client: QueryClient, params: Params, search: URLSearchParams) => Promise<unknown>
}

/** A tab that a feature adds to the page of an agent. */
export interface AgentTab {
  /** its value in the address; the tab is labelled as the feature of this name is in the navigation */
  name: FeatureName
  Content: ComponentType<{ agent: Agent }>
  /** The tab refreshes itself: the page's own refresh control is hidden while it is open. */
  refreshesItself?: boolean
}

/** Whose data is kept in this browser. */
export interface LocalDataOwner {
  serverId: string
  account: string
}

/** What features offer to the pages of others. `app` hands it on through `useConsole().slots`. */
export interface Slots {
  agentTabs: readonly AgentTab[]
}

/** How a feature presents itself to the product. */
export interface Feature {
  /** Its place in the navigation, if it has one. `name` is also the key of its label in the frame's texts. */
  nav?: { to: string; icon: ReactNode; name: FeatureName }
  routes: FeatureRoute[]
  /** tabs for the page of an agent */
  agentTabs?: readonly AgentTab[]
  /**
   * Forgets what the feature keeps in this browser for one account.
   * @param scope `work`: what is being worked on, at every sign-out; `all`: everything, when the user asks for it
   */
  forgetLocalData?: (owner: LocalDataOwner, scope: 'work' | 'all') => Promise<void>
}
