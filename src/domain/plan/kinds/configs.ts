import { runnerKey } from '../../../contract/runners'
import { configs } from '../../../contract/configs'
import { listProblem, newNameProblem, pathProblem } from '../../../contract/names'
import { sameJson } from '../../../lib/json/json'
import { fillSecrets, hasHidden } from '../../secrets/configSecrets'
import type { ChangeOf } from '../model/changes'
import { configAgentsOf, type PlanSnapshot, type ConfigSnapshot } from '../model/snapshot'
import type { Effect, StepAssessment } from '../model/assessment'
import { countEffects } from './effects'
import { agentTarget, maxChangesPerBody, type Kinds, type Needs } from './kind'
import { connectionWarnings, appearEffect } from './membership'

type Content = ChangeOf<'createConfig' | 'saveConfig'>

const needs = ({ config }: { config: string }): Needs => ({ configs: [config] })
const path = (config: string) => `/configs/${encodeURIComponent(config)}`

const baseAssessment = (
  name: string,
  assessment: Pick<StepAssessment, 'before' | 'after'>,
  object = '',
): StepAssessment => ({
  target: { name, sub: '', object },
  warnings: [],
  effects: [],
  ...assessment,
})

const saved = ({ at }: ConfigSnapshot) => ({ is: 'saved' as const, ...(at !== null && { at }) })

const isSame = ({ note, content }: Content, current: ConfigSnapshot) =>
  current.note === note && sameJson(current.content, content)

/** The change with the server's present secrets filled in. */
const complete = <C extends Content>(change: C, snapshot: PlanSnapshot): C => {
  const current = snapshot.configs.get(change.config)?.content ?? {}
  return { ...change, content: fillSecrets(change.content, current).config }
}

/** The effect on all agents that run the config. */
function runnerEffects(is: Effect['is'], config: string, { runnerCounts }: PlanSnapshot): Effect[] {
  const agents = runnerCounts.get(config) ?? 0
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

/** Changes of a config itself, and its direct assignment to an agent. */
export const configKinds: Pick<
  Kinds,
  'createConfig' | 'saveConfig' | 'deleteConfig' | 'assignConfig'
> = {
  createConfig: {
    wave: 0,
    needs: ({ config, tags }) => ({ configs: [config], tags, taggedAgents: tags }),
    verifyNeeds: needs,
    complete,
    assess(change, snapshot) {
      const { config: name, tags } = change
      const current = snapshot.configs.get(name)
      const assessment = baseAssessment(
        name,
        { before: { is: 'gone' }, after: { is: 'listed' } },
        tags.join(', '),
      )
      if (newNameProblem('configName', name)) return { ...assessment, skip: 'unfit' }
      if (current === undefined) return { ...assessment, before: { is: 'text' }, skip: 'unread' }
      if (current) {
        const same = isSame(change, current) && tags.every((tag) => current.tags.includes(tag))
        return { ...assessment, before: saved(current), skip: same ? 'already' : 'taken' }
      }
      if (tags.some((tag) => !snapshot.tags.get(tag))) return { ...assessment, skip: 'missing' }
      if (hasHidden(change.content)) return { ...assessment, skip: 'secret' }
      const agents = new Set(tags.flatMap((tag) => [...(snapshot.tags.get(tag)?.agents ?? [])]))
      const effect = { is: 'appear' as const, config: name, agents: 1 }
      return {
        ...assessment,
        effects: countEffects(agents, snapshot, name, (agent) =>
          agent ? appearEffect(name, agent) : effect,
        ),
      }
    },
    inverse: ({ config }) => [{ kind: 'deleteConfig', config }],
    batchKey: ({ config }) => config,
    batchLimit: () => ({ count: 1 }),
    label: ({ config }) => `POST ${path(config)}`,
    send: (call, changes) =>
      Promise.all(
        changes.map(({ config: configName, note, tags, content }) =>
          call(configs.create, {
            params: { configName },
            body: { name: configName, tags, config: content, note },
          }),
        ),
      ),
  },
  saveConfig: {
    wave: 0,
    needs: ({ config }) => ({ configs: [config], runnerCounts: [config] }),
    verifyNeeds: needs,
    complete,
    assess(change, snapshot) {
      const { config: name, base } = change
      const current = snapshot.configs.get(name)
      const assessment = baseAssessment(name, { before: { is: 'gone' }, after: { is: 'edited' } })
      if (pathProblem('configName', name)) return { ...assessment, skip: 'unfit' }
      if (current === undefined) return { ...assessment, before: { is: 'text' }, skip: 'unread' }
      if (!current) return { ...assessment, skip: 'gone' }
      const existing = { ...assessment, before: saved(current) }
      if (isSame(change, current)) return { ...existing, skip: 'already' }
      if (base !== undefined && current.at !== base) return { ...existing, skip: 'moved' }
      if (hasHidden(change.content)) return { ...existing, skip: 'secret' }
      // A change of the note alone restarts no runner.
      const restarts = !sameJson(current.content, change.content)
      return { ...existing, effects: restarts ? runnerEffects('restart', name, snapshot) : [] }
    },
    inverse({ config }, snapshot) {
      const current = snapshot.configs.get(config)
      if (!current?.content) return 'form'
      return [{ kind: 'saveConfig', config, note: current.note, content: current.content }]
    },
    batchKey: ({ config }) => config,
    batchLimit: () => ({ count: 1 }),
    label: ({ config }) => `PUT ${path(config)}/config`,
    send: (call, changes) =>
      Promise.all(
        changes.map(({ config: configName, note, content }) =>
          call(configs.update, { params: { configName }, body: { config: content, note } }),
        ),
      ),
  },
  deleteConfig: {
    // The config that replaces it must exist first.
    wave: 2,
    needs: ({ config }) => ({ configs: [config], runnerCounts: [config], configAgents: [config] }),
    verifyNeeds: needs,
    assess({ config: name }, snapshot) {
      const current = snapshot.configs.get(name)
      const assessment = baseAssessment(name, { before: { is: 'gone' }, after: { is: 'gone' } })
      if (pathProblem('configName', name)) return { ...assessment, skip: 'unfit' }
      if (current === undefined) return { ...assessment, before: { is: 'text' }, skip: 'unread' }
      if (!current) return { ...assessment, skip: 'already' }
      return {
        ...assessment,
        target: { ...assessment.target, object: current.tags.join(', ') },
        before: saved(current),
        effects: [...runnerEffects('goes', name, snapshot), ...offlineEffects(name, snapshot)],
      }
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
    verify: ({ config, agent }, snapshot) =>
      Boolean(snapshot.runners.get(runnerKey(agent, config))),
    inverse: ({ config, agent }) => [{ kind: 'removeRunner', agent, config }],
    batchKey: ({ config }) => config,
    batchLimit: () => ({ count: maxChangesPerBody }),
    label: ({ config }) => `POST ${path(config)}/agents`,
    send: (call, changes) =>
      call(configs.addAgents, {
        params: { configName: changes[0]?.config ?? '' },
        body: { agent_ids: changes.map(({ agent }) => agent) },
      }),
  },
}
