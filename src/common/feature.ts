import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType, ReactNode } from 'react'
import type { Params } from 'react-router'

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

/** How a feature presents itself to the product. */
export interface Feature {
  /** Its place in the navigation, if it has one. `name` is also the key of its label in the frame's texts. */
  nav?: { to: string; icon: ReactNode; name: FeatureName }
  routes: FeatureRoute[]
}
