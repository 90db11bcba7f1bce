import { ApiError } from '../../../api/errors'
import type { Call } from '../../../api/http'
import { configs } from '../../../contract/configs'
import { listProblem, pathProblem } from '../../../contract/names'
import { runnerKey, runners } from '../../../contract/runners'
import { wait } from '../../../lib/async/wait'
import type { ChangeOf } from '../model/changes'
import type { StateLabel, StepAssessment, Warning } from '../model/assessment'
import { agentTarget, type Kinds } from './kind'
import { connectionWarnings } from './membership'
import { hasRestarted } from './runners'

type Renewal = ChangeOf<'renewRunner'>

/** ms between two reads of the deleted runners, and the most reads */
const pauseMs = 1000
const maxReads = 60

/** The most runners in one request: each is read by a request of its own. */
const maxRunnersPerRequest = 20

/**
 * Gives one runner the present content of its config. The API sends content to all runners of a config or to none, so the
 * runner is deleted and its config assigned to its agent again once the runner is gone. A runner that is gone already is
 * only assigned, so that a retry completes a change that broke off half-way.
 */
export const renewKinds: Pick<Kinds, 'renewRunner'> = {
  renewRunner: {
    wave: 1,
    needs: ({ agent, config }) => ({
      agents: [agent],
      configs: [config],
      runners: [{ agent, config }],
    }),
    verifyNeeds: ({ agent, config }) => ({ runners: [{ agent, config }] }),
    assess({ agent: id, config }, snapshot) {
      const agent = snapshot.agents.get(id)
      const runner = snapshot.runners.get(runnerKey(id, config))
      const assessment: StepAssessment = {
        target: agentTarget(id, agent, config),
        before: { is: 'without' },
        after: { is: 'edited' },
        warnings: [],
        effects: [],
      }
      if (pathProblem('configName', config) || listProblem(config) || listProblem(id))
        return { ...assessment, skip: 'unfit' }
      if (snapshot.configs.get(config) === null) return { ...assessment, skip: 'missing' }
      if (agent === null) return { ...assessment, before: { is: 'gone' }, skip: 'gone' }
      if (!agent || runner === undefined || !snapshot.configs.has(config))
        return { ...assessment, before: { is: 'text' }, skip: 'unread' }
      const warnings: Warning[] = connectionWarnings(agent)
      if (!runner) return { ...assessment, warnings }
      if (runner.state === 'stopped') warnings.push('starts')
      const { state, elapsed } = runner
      const before: StateLabel = {
        is: 'runner',
        value: state,
        ...(elapsed !== null && { elapsed }),
      }
      return { ...assessment, before, warnings }
    },
    verify({ agent, config }, snapshot, before) {
      const runner = snapshot.runners.get(runnerKey(agent, config))
      if (!runner) return false
      return before.is === 'without' || hasRestarted(runner, before)
    },
    inverse: () => 'position',
    batchKey: ({ config }) => config,
    batchLimit: () => ({ count: maxRunnersPerRequest }),
    label: ({ config }) =>
      `POST ${runners.remove.path}, POST /configs/${encodeURIComponent(config)}/agents`,
    async send(call, changes) {
      const configName = changes[0]?.config ?? ''
      let remaining = await listedRunners(call, changes)
      if (remaining.length > 0) await call(runners.remove, { body: remaining })
      for (let reads = 0; remaining.length > 0; reads++) {
        if (reads === maxReads) throw new ApiError(notDeleted)
        if (reads > 0) await wait(pauseMs, new AbortController().signal)
        remaining = await listedRunners(call, changes)
      }
      const agent_ids = changes.map(({ agent }) => agent)
      return call(configs.addAgents, { params: { configName }, body: { agent_ids } })
    },
  },
}

const notDeleted = {
  status: 0,
  code: 'timeout',
  message: `the old runners were still there after ${(maxReads * pauseMs) / 1000} s`,
}

/** The runners that the server still lists. */
async function listedRunners(call: Call, changes: readonly Renewal[]) {
  const found = await Promise.all(
    changes.map(async ({ agent: agent_id, config: config_name }) => {
      const { rows } = await call(runners.list, { query: { id: agent_id, name: config_name } })
      const listed = rows.some((row) => row.agent_id === agent_id && row.name === config_name)
      return listed ? [{ agent_id, config_name }] : []
    }),
  )
  return found.flat()
}
