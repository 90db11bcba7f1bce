import { ApiError } from '../../../api/errors'
import type { Call } from '../../../api/http'
import { configs } from '../../../contract/configs'
import { listProblem, pathProblem } from '../../../contract/names'
import { runnerKey, runners } from '../../../contract/runners'
import { wait } from '../../../lib/async/wait'
import type { ChangeOf } from '../model/changes'
import type { StateLabel, StepAssessment, Warning } from '../model/assessment'
import type { Kinds } from './kind'
import { careOf } from './membership'

type Renewal = ChangeOf<'renewRunner'>

/** ms between two looks whether the old runners are gone, and how often */
const pause = 1000
const looks = 60

/** Each of them is looked for by itself. */
const mostTogether = 20

/** seconds: of a runner that had hardly begun nobody can tell that it began anew */
const hardlyBegun = 120

/**
 * One runner with the content of now: the API pushes content to all runners of a config or to none, so this one is
 * deleted, and its config handed to its agent again once it is gone. What is gone already is handed out only, so that
 * trying again finishes what broke half-way.
 */
export const renewKinds: Pick<Kinds, 'renewRunner'> = {
  renewRunner: {
    wave: 1,
    needs: ({ agent, config }) => ({
      agents: [agent],
      configs: [config],
      runners: [{ agent, config }],
    }),
    proof: ({ agent, config }) => ({ runners: [{ agent, config }] }),
    look({ agent: id, config }, known) {
      const agent = known.agents.get(id)
      const runner = known.runners.get(runnerKey(id, config))
      const sight: StepAssessment = {
        target: { name: agent?.hostname || id, sub: agent?.ip || id, object: config },
        before: { is: 'without' },
        after: { is: 'edited' },
        warnings: [],
        effects: [],
      }
      if (pathProblem('configName', config) || listProblem(config) || listProblem(id))
        return { ...sight, skip: 'unfit' }
      if (known.configs.get(config) === null) return { ...sight, skip: 'missing' }
      if (agent === null) return { ...sight, before: { is: 'gone' }, skip: 'gone' }
      if (!agent || runner === undefined || !known.configs.has(config))
        return { ...sight, before: { is: 'text' }, skip: 'unread' }
      const warnings: Warning[] = careOf(agent)
      if (!runner) return { ...sight, warnings }
      if (runner.state === 'stopped') warnings.push('starts')
      const { state, elapsed } = runner
      const before: StateLabel = {
        is: 'runner',
        value: state,
        ...(elapsed !== null && { elapsed }),
      }
      return { ...sight, before, warnings }
    },
    happened({ agent, config }, known, { is, value, elapsed }) {
      const runner = known.runners.get(runnerKey(agent, config))
      if (!runner) return false
      if (is === 'without') return true
      if (value === 'stopped') return runner.state === 'running'
      if (elapsed === undefined || elapsed < hardlyBegun || runner.elapsed === null) return null
      return runner.elapsed < elapsed
    },
    inverse: () => 'position',
    group: ({ config }) => config,
    room: () => ({ most: mostTogether }),
    label: ({ config }) =>
      `POST ${runners.remove.path}, POST /configs/${encodeURIComponent(config)}/agents`,
    async send(call, changes) {
      const configName = changes[0]?.config ?? ''
      let there = await present(call, changes)
      if (there.length > 0) await call(runners.remove, { body: there })
      for (let look = 0; there.length > 0; look++) {
        if (look === looks) throw new ApiError(stillThere)
        if (look > 0) await wait(pause, new AbortController().signal)
        there = await present(call, changes)
      }
      const agent_ids = changes.map(({ agent }) => agent)
      return call(configs.addAgents, { params: { configName }, body: { agent_ids } })
    },
  },
}

const stillThere = {
  status: 0,
  code: 'timeout',
  message: `the old runners were still there after ${(looks * pause) / 1000} s`,
}

/** Those of the runners that the server still lists. */
async function present(call: Call, changes: readonly Renewal[]) {
  const found = await Promise.all(
    changes.map(async ({ agent: agent_id, config: config_name }) => {
      const { rows } = await call(runners.list, { query: { id: agent_id, name: config_name } })
      const listed = rows.some((row) => row.agent_id === agent_id && row.name === config_name)
      return listed ? [{ agent_id, config_name }] : []
    }),
  )
  return found.flat()
}
