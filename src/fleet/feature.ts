import type { ComponentType, ReactNode } from 'react'

/** Features that stand in the navigation. */
export type FeatureName = 'agents'

type Module = { Component: ComponentType }

/** One page of a feature; its code is loaded when it is needed, or when a link to it is hovered. */
export interface FeatureRoute {
  /** as react-router writes it, below the console's base path */
  path: string
  load: () => Promise<Module>
  /** the texts it needs besides common and shell */
  catalogue: string
}

/** How a feature presents itself to the product. */
export interface Feature {
  /** `name` is also the key of its label in the frame's texts. */
  nav: { to: string; icon: ReactNode; name: FeatureName }
  routes: FeatureRoute[]
}
