import type { Change } from './changes'
import { agentKinds } from './kinds/agents'
import type { Kind, Kinds } from './kinds/kind'
import { membershipKinds } from './kinds/membership'
import { runnerKinds } from './kinds/runners'
import { tagKinds } from './kinds/tags'

const kinds: Kinds = { ...runnerKinds, ...membershipKinds, ...agentKinds, ...tagKinds }

/** The rules for one change. */
export const kindOf = (change: Change): Kind => kinds[change.kind]
