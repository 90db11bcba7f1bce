import { activityFeature } from '../features/activity'
import { agentsFeature } from '../features/agents'
import { configEditorFeature } from '../features/configEditor'
import { configsFeature } from '../features/configs'
import { driftFeature } from '../features/drift'
import { grokFeature } from '../features/grok'
import { metricsFeature } from '../features/metrics'
import { rolloutsFeature } from '../features/rollouts'
import { runnersFeature } from '../features/runners'
import { tagsFeature } from '../features/tags'
import type { Feature } from '../common/feature'

/** The product's table of contents, in the order of the navigation. */
export const features: readonly Feature[] = [
  agentsFeature,
  runnersFeature,
  configsFeature,
  tagsFeature,
  metricsFeature,
  driftFeature,
  grokFeature,
  activityFeature,
  configEditorFeature,
  rolloutsFeature,
]

/** What stands in the navigation. */
export const places = features.flatMap(({ nav }) => nav ?? [])
