import type { Change } from '../model/changes'
import { agentKinds } from './agents'
import { configContentKinds } from './configContents'
import { configKinds } from './configs'
import type { Kind, Kinds } from './kind'
import { membershipKinds } from './membership'
import { metricsKinds } from './metrics'
import { renewKinds } from './renew'
import { runnerKinds } from './runners'
import { tagKinds } from './tags'

const kinds: Kinds = {
  ...runnerKinds,
  ...renewKinds,
  ...membershipKinds,
  ...agentKinds,
  ...tagKinds,
  ...configContentKinds,
  ...configKinds,
  ...metricsKinds,
}

/** The kind of a change, with all its functions. */
export const kindOf = (change: Change): Kind => kinds[change.kind]
