import 'i18next'
import type about from './en/about'
import type activity from './en/activity'
import type agentPlans from './en/agentPlans'
import type agentRules from './en/agentRules'
import type agents from './en/agents'
import type changes from './en/changes'
import type checks from './en/checks'
import type clock from './en/clock'
import type common from './en/common'
import type configEditor from './en/configEditor'
import type configs from './en/configs'
import type demo from './en/demo'
import type difference from './en/difference'
import type drift from './en/drift'
import type editor from './en/editor'
import type lists from './en/lists'
import type fleetMetrics from './en/fleetMetrics'
import type grok from './en/grok'
import type grokTools from './en/grokTools'
import type impact from './en/impact'
import type keys from './en/keys'
import type metrics from './en/metrics'
import type options from './en/options.json'
import type packages from './en/packages'
import type plan from './en/plan'
import type reads from './en/reads'
import type rollouts from './en/rollouts'
import type runners from './en/runners'
import type shell from './en/shell'
import type start from './en/start'
import type tags from './en/tags'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      about: typeof about
      activity: typeof activity
      agentPlans: typeof agentPlans
      agentRules: typeof agentRules
      agents: typeof agents
      changes: typeof changes
      checks: typeof checks
      clock: typeof clock
      common: typeof common
      configEditor: typeof configEditor
      configs: typeof configs
      demo: typeof demo
      difference: typeof difference
      drift: typeof drift
      editor: typeof editor
      lists: typeof lists
      fleetMetrics: typeof fleetMetrics
      grok: typeof grok
      grokTools: typeof grokTools
      impact: typeof impact
      keys: typeof keys
      metrics: typeof metrics
      options: typeof options
      packages: typeof packages
      plan: typeof plan
      reads: typeof reads
      rollouts: typeof rollouts
      runners: typeof runners
      shell: typeof shell
      start: typeof start
      tags: typeof tags
    }
  }
}
