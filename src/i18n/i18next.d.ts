import 'i18next'
import type agents from './en/agents'
import type common from './en/common'
import type fleet from './en/fleet'
import type plan from './en/plan'
import type runners from './en/runners'
import type shell from './en/shell'
import type start from './en/start'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      agents: typeof agents
      common: typeof common
      fleet: typeof fleet
      plan: typeof plan
      runners: typeof runners
      shell: typeof shell
      start: typeof start
    }
  }
}
