import 'i18next'
import type activity from './en/activity'
import type agentPlans from './en/agentPlans'
import type agents from './en/agents'
import type common from './en/common'
import type fleet from './en/fleet'
import type plan from './en/plan'
import type runners from './en/runners'
import type shell from './en/shell'
import type start from './en/start'
import type tags from './en/tags'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      activity: typeof activity
      agentPlans: typeof agentPlans
      agents: typeof agents
      common: typeof common
      fleet: typeof fleet
      plan: typeof plan
      runners: typeof runners
      shell: typeof shell
      start: typeof start
      tags: typeof tags
    }
  }
}
