import { agentsFeature } from '../features/agents'
import { activityFeature } from '../features/activity'
import { tagsFeature } from '../features/tags'
import type { Feature } from '../fleet/feature'

/** The product's table of contents, in the order of the navigation. */
export const features: readonly Feature[] = [agentsFeature, tagsFeature, activityFeature]
