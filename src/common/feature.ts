import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { Params } from 'react-router'
import type { Agent } from '../contract/agents'

/** The features in the navigation. */
export type FeatureName =
  'agents' | 'runners' | 'configs' | 'tags' | 'drift' | 'metrics' | 'grok' | 'activity'

/** One page of a feature. */
export interface FeatureRoute {
  /** a path of react-router below the base path of the console */
  path: string
  /** Loads the code of the page, when it is opened or a link to it is hovered. The code of the first page is returned at once. */
  load: () => ComponentType | Promise<ComponentType>
  /** the catalogues it needs besides those of the shell */
  catalogue: string | readonly string[]
  /** The page has much code, so it is not preloaded while the browser is idle. */
  heavy?: boolean
  /** Requests the first data of the page while its code is loaded. */
  prefetch?: (client: QueryClient, params: Params, search: URLSearchParams) => Promise<unknown>
}

/** A tab that a feature adds to the page of an agent. */
export interface AgentTab {
  /** The value of the tab in the address. Its label is that of the feature in the navigation. */
  name: FeatureName
  Content: ComponentType<{ agent: Agent }>
  /** The tab has its own refresh control, so that of the page is hidden while the tab is open. */
  refreshesItself?: boolean
}

/** The server and the account that data in this browser belongs to. */
export interface LocalDataOwner {
  serverId: string
  account: string
}

/** What features contribute to the pages of others. `app` passes it on through `useConsole().slots`. */
export interface Slots {
  agentTabs: readonly AgentTab[]
}

/** The parts of a feature. */
export interface Feature {
  /** Its entry in the navigation, if it has one. `name` is also the key of the label in the catalogue `shell`. */
  nav?: { to: string; icon: ComponentType<{ 'aria-hidden': true }>; name: FeatureName }
  routes: FeatureRoute[]
  /** tabs for the page of an agent */
  agentTabs?: readonly AgentTab[]
  /**
   * Deletes the data that the feature keeps in this browser for one account.
   * @param scope `work`: unfinished work, at every sign-out; `all`: everything, on request
   */
  forgetLocalData?: (owner: LocalDataOwner, scope: 'work' | 'all') => Promise<void>
}
