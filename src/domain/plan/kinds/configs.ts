import { encodeUriPart } from '../../../lib/text/uriPart'
import { runnerKey } from '../../../contract/runners'
import { configs } from '../../../contract/configs'
import { listProblem, pathProblem } from '../../../contract/names'
import { isVersion, versionDigest } from '../model/planRequest'
import { agentsBehind, tallyRunners } from '../model/runnerTally'
import { configAgentsOf, type PlanSnapshot, type ConfigSnapshot } from '../model/snapshot'
import type { Effect, StepAssessment } from '../model/assessment'
import { agentTarget, maxChangesPerBody, type Kinds, type Needs } from './kind'
import { connectionWarnings, appearEffect } from './membership'

export const configNeeds = ({ config }: { config: string }): Needs => ({ configs: [config] })
export const configPath = (config: string) => `/configs/${encodeUriPart(config)}`

export const baseAssessment = (
  name: string,
  assessment: Pick<StepAssessment, 'before' | 'after'>,
  object = '',
): StepAssessment => ({
  target: { name, sub: '', object },
  warnings: [],
  effects: [],
  ...assessment,
})

export const savedLabel = ({ at }: ConfigSnapshot) => ({
  is: 'saved' as const,
  ...(at !== null && { at }),
})

/** The effect on all agents that run the config; also said where their number is not known. */
export function runnerEffects(
  is: 'goes' | 'restart',
  config: string,
  { runnerCounts }: PlanSnapshot,
): Effect[] {
  const agents = runnerCounts.get(config) ?? Infinity
  if (agents === Infinity) return [{ is: `${is}All`, config, agents: 0 }]
  return agents > 0 ? [{ is, config, agents }] : []
}

/** The effect on the agents of the config that are not online, as far as they were read. */
function offlineEffects(config: string, snapshot: PlanSnapshot): Effect[] {
  const offline = configAgentsOf(new Set([config]), snapshot).filter((id) => {
    const agent = snapshot.agents.get(id)
    return agent && agent.state !== 'online'
  })
  return offline.length > 0 ? [{ is: 'offline', config: '', agents: offline.length }] : []
}

/** The agents on which a config runs that another one replaces. */
const agentsOf = (config: string, { configRunners }: PlanSnapshot) =>
  (configRunners.get(config) ?? []).map(({ agent }) => agent)

/** The deletion of a config, and its direct assignment to an agent. */
export const configKinds: Pick<Kinds, 'deleteConfig' | 'assignConfig'> = {
  deleteConfig: {
    // The config that replaces it must exist first.
    wave: 2,
    needs: ({ config }) => ({ configs: [config], runnerCounts: [config], configAgents: [config] }),
    verifyNeeds: configNeeds,
    overwrites: configNeeds,
    complete(change, snapshot) {
      const current = snapshot.configs.get(change.config)
      return current && change.opened === undefined
        ? { ...change, opened: versionDigest(current) }
        : change
    },
    assess({ config: name, opened }, snapshot) {
      const current = snapshot.configs.get(name)
      const assessment = baseAssessment(name, { before: { is: 'gone' }, after: { is: 'gone' } })
      if (pathProblem('configName', name)) return { ...assessment, skip: 'unfit' }
      if (current === undefined) return { ...assessment, before: { is: 'text' }, skip: 'unread' }
      if (!current) return { ...assessment, skip: 'already' }
      if (opened !== undefined && !isVersion(opened, current))
        return { ...assessment, before: savedLabel(current), skip: 'moved' }
      return {
        ...assessment,
        target: { ...assessment.target, object: current.tags.join(', ') },
        before: savedLabel(current),
        effects: [...runnerEffects('goes', name, snapshot), ...offlineEffects(name, snapshot)],
      }
    },
    awaited: {
      needs: ({ config, replacedBy }) =>
        replacedBy === undefined
          ? null
          : {
              configs: [replacedBy],
              configRunners: [config, replacedBy],
              statesOf: (snapshot) =>
                agentsBehind(replacedBy, snapshot, agentsOf(config, snapshot)),
            },
      tally: ({ config, replacedBy }, snapshot) =>
        replacedBy === undefined
          ? null
          : tallyRunners(
              replacedBy,
              snapshot,
              { count: snapshot.manyRunners.get(config), agents: agentsOf(config, snapshot) },
              Boolean(snapshot.configs.get(replacedBy)),
            ),
    },
    inverse({ config }, snapshot) {
      const current = snapshot.configs.get(config)
      if (snapshot.runnerCounts.get(config) !== 0) return 'runners'
      if (!current?.content) return 'form'
      const { note, tags, content } = current
      return [{ kind: 'createConfig', config, note, tags: [...tags], content }]
    },
    batchKey: ({ config }) => (listProblem(config) ? config : ''),
    batchLimit: () => ({ count: maxChangesPerBody }),
    label: () => 'POST /configs/delete',
    send: (call, changes) => {
      const names = changes.map(({ config }) => config)
      const [configName = ''] = names
      if (names.length === 1) return call(configs.remove, { params: { configName } })
      return call(configs.removeMany, { body: names })
    },
  },
  assignConfig: {
    wave: 1,
    needs: ({ config, agent }) => ({
      configs: [config],
      agents: [agent],
      runners: [{ agent, config }],
    }),
    verifyNeeds: ({ config, agent }) => ({ runners: [{ agent, config }] }),
    assess({ config, agent: id }, snapshot) {
      const agent = snapshot.agents.get(id)
      const assessment: StepAssessment = {
        target: agentTarget(id, agent, config),
        before: { is: 'without' },
        after: { is: 'runner', value: 'running' },
        warnings: [],
        effects: [],
      }
      const runner = snapshot.runners.get(runnerKey(id, config))
      if (pathProblem('configName', config)) return { ...assessment, skip: 'unfit' }
      if (runner) {
        return { ...assessment, before: { is: 'runner', value: runner.state }, skip: 'already' }
      }
      if (snapshot.configs.get(config) === null) return { ...assessment, skip: 'missing' }
      if (agent === null) return { ...assessment, before: { is: 'gone' }, skip: 'gone' }
      if (!agent || runner === undefined || !snapshot.configs.has(config))
        return { ...assessment, before: { is: 'text' }, skip: 'unread' }
      return {
        ...assessment,
        warnings: connectionWarnings(agent),
        effects: [appearEffect(config, agent)],
      }
    },
    verify({ config, agent }, snapshot) {
      const runner = snapshot.runners.get(runnerKey(agent, config))
      return Boolean(runner) && !(runner?.error && runner.state !== 'running')
    },
    inverse: ({ config, agent }) => [{ kind: 'removeRunner', agent, config }],
    batchKey: ({ config }) => config,
    batchLimit: () => ({ count: maxChangesPerBody }),
    label: ({ config }) => `POST ${configPath(config)}/agents`,
    send: (call, changes) =>
      call(configs.addAgents, {
        params: { configName: changes[0]?.config ?? '' },
        body: { agent_ids: changes.map(({ agent }) => agent) },
      }),
  },
}
