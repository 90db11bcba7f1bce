import { encodeUriPart } from '../../../lib/text/uriPart'
import { ApiError } from '../../../api/errors'
import type { Call } from '../../../api/http'
import { configs } from '../../../contract/configs'
import { listProblem, newNameProblem, pathProblem } from '../../../contract/names'
import { configDigest, sameConfig, sameDigest } from '../../../contract/normalConfig'
import { runnerKey, runners, type Runner } from '../../../contract/runners'
import { isRecord } from '../../../lib/json/json'
import { wait } from '../../../lib/async/wait'
import type { ChangeOf } from '../model/changes'
import type { Skip, StateLabel, StepAssessment, Warning } from '../model/assessment'
import type { PlanSnapshot, RunnerSnapshot } from '../model/snapshot'
import { agentTarget, type Kinds } from './kind'
import { connectionWarnings } from './membership'
import { hasRestarted } from './runners'

type Renewal = ChangeOf<'renewRunner'>

/** ms between two reads of a runner that is to go or to appear, and the most reads */
const pauseMs = 1000
const maxReads = 60

/**
 * Gives one runner the present content of its config. The API sends content to all runners of a config or to none, so the
 * runner is deleted and its config assigned to its agent again once the runner is gone. A runner that is gone already is
 * only assigned, so that a retry completes a change that broke off half-way.
 *
 * Content that no agent can run is refused before anything is deleted. When the new runner does not appear, the former
 * content is assigned again at once: as a config of its own, because the API cannot give an agent other content than that
 * of the config. Each runner has requests of its own, so that the failure of one leaves no other one deleted.
 */
export const renewKinds: Pick<Kinds, 'renewRunner'> = {
  renewRunner: {
    wave: 1,
    needs: ({ agent, config }) => ({
      agents: [agent],
      configs: [config],
      runners: [{ agent, config }],
      runnerCounts: [config],
      configRunners: [config],
      checks: [config],
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
      const problem = contentProblem(config, snapshot)
      if (!runner) return { ...assessment, warnings: [...warnings, ...(problem.warning ?? [])] }
      if (runner.state === 'stopped') warnings.push('starts')
      if (runner.error || problem.warning) warnings.push('refusedBefore')
      const { state, elapsed } = runner
      const before: StateLabel = {
        is: 'runner',
        value: state,
        ...(elapsed !== null && { elapsed }),
      }
      const skip = hasEffect(id, config, runner, snapshot) ? problem.skip : 'already'
      return { ...assessment, before, warnings, ...(skip && { skip }) }
    },
    verify({ agent, config }, snapshot, { before }) {
      const runner = snapshot.runners.get(runnerKey(agent, config))
      if (!runner || (runner.error && runner.state !== 'running')) return false
      return before.is === 'without' || hasRestarted(runner, before)
    },
    unrepeatable: true,
    inverse: () => 'position',
    batchKey: ({ agent, config }) => runnerKey(agent, config),
    batchLimit: () => ({ count: 1 }),
    label: ({ config }) =>
      `POST ${runners.remove.path}, POST /configs/${encodeUriPart(config)}/agents`,
    send: (call, changes, former) =>
      Promise.all(
        changes.map(async (change) => {
          const runner = await listedRunner(call, change)
          if (runner) {
            former.set(runnerKey(change.agent, change.config), runner.config)
            await call(runners.remove, { body: [refOf(change)] })
            if (!(await until(call, change, (listed) => !listed))) throw new ApiError(notDeleted)
          }
          await assign(call, change.config, change.agent)
        }),
      ),
    async recover(call, change, former, announce) {
      const { agent, config: name } = change
      if (await listedRunner(call, change)) return null
      const content = former.get(runnerKey(agent, name))
      if (!former.has(runnerKey(agent, name))) return { is: 'runnerLost', as: '' }
      const as = await formerConfigOf(call, name, content)
      await announce(as)
      if (as !== name && isRecord(content)) await create(call, as, name, content)
      await assign(call, as, agent)
      const isBack = await until(call, { agent, config: as }, (listed) => listed)
      return { is: isBack ? 'restored' : 'runnerLost', as }
    },
  },
}

/** Whether a renewal changes anything: a runner that runs the content of its config would only lose its reading position. */
function hasEffect(
  id: string,
  config: string,
  { state, error }: RunnerSnapshot,
  { configs, configRunners }: PlanSnapshot,
): boolean {
  const content = configs.get(config)?.content
  const digest = configRunners.get(config)?.find(({ agent }) => agent === id)?.digest
  if (state !== 'running' || error || !content || !digest) return true
  return !sameDigest(digest, configDigest(content))
}

/** Whether other runners show that the content cannot run: none of those that have it runs without an error. */
function contentProblem(
  config: string,
  { configs, configRunners, unrunnable }: PlanSnapshot,
): { skip?: Skip; warning?: Warning[] } {
  if (unrunnable.has(config)) return { skip: 'cannotRun' }
  const digest = configDigest(configs.get(config)?.content)
  const current = (configRunners.get(config) ?? []).filter(
    (one) => one.digest !== null && sameDigest(one.digest, digest),
  )
  const failing = current.filter(({ error, state }) => error && state !== 'running')
  if (failing.length === 0) return {}
  return failing.length === current.length ? { skip: 'cannotRun' } : { warning: ['refusedBefore'] }
}

const notDeleted = {
  status: 0,
  code: 'timeout',
  message: `the old runner was still there after ${(maxReads * pauseMs) / 1000} s`,
}

const refOf = ({ agent, config }: Pick<Renewal, 'agent' | 'config'>) => ({
  agent_id: agent,
  config_name: config,
})

/** The runner, if the server lists it. */
async function listedRunner(
  call: Call,
  { agent: id, config: name }: Pick<Renewal, 'agent' | 'config'>,
): Promise<Runner | undefined> {
  const { rows } = await call(runners.list, { query: { id, name } })
  return rows.find((row) => row.agent_id === id && row.name === name)
}

/** Reads a runner until it is listed, or is not any more. Resolves with whether that was seen in time. */
async function until(
  call: Call,
  change: Pick<Renewal, 'agent' | 'config'>,
  isSeen: (listed: boolean) => boolean,
): Promise<boolean> {
  for (let reads = 0; reads < maxReads; reads++) {
    if (reads > 0) await wait(pauseMs, new AbortController().signal)
    if (isSeen(Boolean(await listedRunner(call, change)))) return true
  }
  return false
}

const assign = (call: Call, configName: string, agent: string) =>
  call(configs.addAgents, { params: { configName }, body: { agent_ids: [agent] } })

/** The config that has the former content of a runner: its own one, unless that has other content by now. */
async function formerConfigOf(call: Call, name: string, content: unknown): Promise<string> {
  const { rows } = await call(configs.list, { query: { name } })
  const current = rows.find((config) => config.name === name)
  if (!isRecord(content) || (current && sameConfig(current.config, content))) return name
  const former = `${name}-former-${configDigest(content).slice(0, 6)}`
  return newNameProblem('configName', former) ? name : former
}

/** Creates a config with the former content, unless another runner has led to the same one. */
async function create(call: Call, as: string, name: string, content: Record<string, unknown>) {
  const { rows } = await call(configs.list, { query: { name: as } })
  if (rows.some((config) => config.name === as)) return
  const body = { name: as, tags: [], config: content, note: `former content of ${name}` }
  await call(configs.create, { params: { configName: as }, body }).catch(async (error: unknown) => {
    const listed = await call(configs.list, { query: { name: as } })
    if (!listed.rows.some((config) => config.name === as)) throw error
  })
}
