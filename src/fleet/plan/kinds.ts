import type { Change } from './changes'
import { agentKinds } from './kinds/agents'
import { configKinds } from './kinds/configs'
import type { Kind, Kinds } from './kinds/kind'
import { membershipKinds } from './kinds/membership'
import { metricsKinds } from './kinds/metrics'
import { renewKinds } from './kinds/renew'
import { runnerKinds } from './kinds/runners'
import { tagKinds } from './kinds/tags'

const kinds: Kinds = {
  ...runnerKinds,
  ...renewKinds,
  ...membershipKinds,
  ...agentKinds,
  ...tagKinds,
  ...configKinds,
  ...metricsKinds,
}

/** The rules for one change. */
export const kindOf = (change: Change): Kind => kinds[change.kind]
