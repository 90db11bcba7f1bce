import { activityFeature } from '../features/activity'
import { agentsFeature } from '../features/agents'
import { runnersFeature } from '../features/runners'
import { tagsFeature } from '../features/tags'
import type { Feature } from '../fleet/feature'

/** The product's table of contents, in the order of the navigation. */
export const features: readonly Feature[] = [
  agentsFeature,
  runnersFeature,
  tagsFeature,
  activityFeature,
]
