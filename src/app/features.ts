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
import type { Feature, LocalDataOwner, Slots } from '../common/feature'

/** All features, in the order of the navigation. */
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

/** The entries of the navigation. */
export const navItems = features.flatMap(({ nav }) => nav ?? [])

/** What features contribute to each other's pages. */
export const slots: Slots = { agentTabs: features.flatMap(({ agentTabs }) => agentTabs ?? []) }

/** Deletes the data that features keep in this browser for one account; see `Feature.forgetLocalData`. */
export async function forgetFeatureData(owner: LocalDataOwner, scope: 'work' | 'all') {
  await Promise.all(
    features.map(async (feature) => {
      // A feature that fails does not keep the others from deleting theirs.
      await feature.forgetLocalData?.(owner, scope).catch(() => undefined)
    }),
  )
}
