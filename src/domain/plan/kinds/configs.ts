import { runnerKey } from '../../../contract/runners'
import { configs } from '../../../contract/configs'
import { listProblem, newNameProblem, pathProblem } from '../../../contract/names'
import { sameJson } from '../../../lib/json/json'
import { fillSecrets, hasHidden } from '../../secrets/configSecrets'
import type { ChangeOf } from '../model/changes'
import { holdersOf, type PlanSnapshot, type KnownConfig } from '../model/snapshot'
import type { Effect, StepAssessment } from '../model/assessment'
import { effectsOn } from './effects'
import { mostInBody, type Kinds } from './kind'
import { careOf, coming } from './membership'

type Content = ChangeOf<'createConfig' | 'saveConfig'>

const needs = ({ config }: { config: string }) => ({ configs: [config] })
const path = (config: string) => `/configs/${encodeURIComponent(config)}`

const sightOf = (
  name: string,
  sight: Pick<StepAssessment, 'before' | 'after'>,
  object = '',
): StepAssessment => ({
  target: { name, sub: '', object },
  warnings: [],
  effects: [],
  ...sight,
})

const saved = ({ at }: KnownConfig) => ({ is: 'saved' as const, ...(at !== null && { at }) })

const isSame = ({ note, content }: Content, there: KnownConfig) =>
  there.note === note && sameJson(there.content, content)

/** The change with the secrets in it that the server has now. */
const complete = <C extends Content>(change: C, known: PlanSnapshot): C => {
  const current = known.configs.get(change.config)?.content ?? {}
  return { ...change, content: fillSecrets(change.content, current).config }
}

/** What follows on all agents whose runner of the config does. */
function onRunners(is: Effect['is'], config: string, { running }: PlanSnapshot): Effect[] {
  const agents = running.get(config) ?? 0
  return agents > 0 ? [{ is, config, agents }] : []
}

/** Those of its holders that follow later, as far as they were read. */
function onThoseAway(config: string, known: PlanSnapshot): Effect[] {
  const away = holdersOf(new Set([config]), known).filter((id) => {
    const agent = known.agents.get(id)
    return agent && agent.state !== 'online'
  })
  return away.length > 0 ? [{ is: 'offline', config: '', agents: away.length }] : []
}

/** What can be done to a config itself, and giving it to an agent directly. */
export const configKinds: Pick<Kinds, 'createConfig' | 'saveConfig' | 'deleteConfig' | 'handOut'> =
  {
    createConfig: {
      wave: 0,
      needs: ({ config, tags }) => ({ configs: [config], tags, wearers: tags }),
      proof: needs,
      complete,
      look(change, known) {
        const { config: name, tags } = change
        const there = known.configs.get(name)
        const sight = sightOf(
          name,
          { before: { is: 'gone' }, after: { is: 'listed' } },
          tags.join(', '),
        )
        if (newNameProblem('configName', name)) return { ...sight, skip: 'unfit' }
        if (there === undefined) return { ...sight, before: { is: 'text' }, skip: 'unread' }
        if (there) {
          const same = isSame(change, there) && tags.every((tag) => there.tags.includes(tag))
          return { ...sight, before: saved(there), skip: same ? 'already' : 'taken' }
        }
        if (tags.some((tag) => !known.tags.get(tag))) return { ...sight, skip: 'missing' }
        if (hasHidden(change.content)) return { ...sight, skip: 'secret' }
        const agents = new Set(tags.flatMap((tag) => [...(known.tags.get(tag)?.agents ?? [])]))
        const effect = { is: 'appear' as const, config: name, agents: 1 }
        return {
          ...sight,
          effects: effectsOn(agents, known, name, (agent) =>
            agent ? coming(name, agent) : effect,
          ),
        }
      },
      inverse: ({ config }) => [{ kind: 'deleteConfig', config }],
      group: ({ config }) => config,
      room: () => ({ most: 1 }),
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
      needs: ({ config }) => ({ configs: [config], running: [config] }),
      proof: needs,
      complete,
      look(change, known) {
        const { config: name, base } = change
        const there = known.configs.get(name)
        const sight = sightOf(name, { before: { is: 'gone' }, after: { is: 'edited' } })
        if (pathProblem('configName', name)) return { ...sight, skip: 'unfit' }
        if (there === undefined) return { ...sight, before: { is: 'text' }, skip: 'unread' }
        if (!there) return { ...sight, skip: 'gone' }
        const found = { ...sight, before: saved(there) }
        if (isSame(change, there)) return { ...found, skip: 'already' }
        if (base !== undefined && there.at !== base) return { ...found, skip: 'moved' }
        if (hasHidden(change.content)) return { ...found, skip: 'secret' }
        // A note alone restarts nothing.
        const restarts = !sameJson(there.content, change.content)
        return { ...found, effects: restarts ? onRunners('restart', name, known) : [] }
      },
      inverse({ config }, known) {
        const there = known.configs.get(config)
        if (!there?.content) return 'form'
        return [{ kind: 'saveConfig', config, note: there.note, content: there.content }]
      },
      group: ({ config }) => config,
      room: () => ({ most: 1 }),
      label: ({ config }) => `PUT ${path(config)}/config`,
      send: (call, changes) =>
        Promise.all(
          changes.map(({ config: configName, note, content }) =>
            call(configs.update, { params: { configName }, body: { config: content, note } }),
          ),
        ),
    },
    deleteConfig: {
      // What takes its place has to be there.
      wave: 2,
      needs: ({ config }) => ({ configs: [config], running: [config], holders: [config] }),
      proof: needs,
      look({ config: name }, known) {
        const there = known.configs.get(name)
        const sight = sightOf(name, { before: { is: 'gone' }, after: { is: 'gone' } })
        if (pathProblem('configName', name)) return { ...sight, skip: 'unfit' }
        if (there === undefined) return { ...sight, before: { is: 'text' }, skip: 'unread' }
        if (!there) return { ...sight, skip: 'already' }
        return {
          ...sight,
          target: { ...sight.target, object: there.tags.join(', ') },
          before: saved(there),
          effects: [...onRunners('goes', name, known), ...onThoseAway(name, known)],
        }
      },
      inverse({ config }, known) {
        const there = known.configs.get(config)
        if (known.running.get(config) !== 0) return 'runners'
        if (!there?.content) return 'form'
        const { note, tags, content } = there
        return [{ kind: 'createConfig', config, note, tags: [...tags], content }]
      },
      group: ({ config }) => (listProblem(config) ? config : ''),
      room: () => ({ most: mostInBody }),
      label: () => 'POST /configs/delete',
      send: (call, changes) => {
        const names = changes.map(({ config }) => config)
        const [configName = ''] = names
        if (names.length === 1) return call(configs.remove, { params: { configName } })
        return call(configs.removeMany, { body: names })
      },
    },
    handOut: {
      wave: 1,
      needs: ({ config, agent }) => ({
        configs: [config],
        agents: [agent],
        runners: [{ agent, config }],
      }),
      proof: ({ config, agent }) => ({ runners: [{ agent, config }] }),
      look({ config, agent: id }, known) {
        const agent = known.agents.get(id)
        const sight: StepAssessment = {
          target: { name: agent?.hostname || id, sub: agent?.ip || id, object: config },
          before: { is: 'without' },
          after: { is: 'runner', value: 'running' },
          warnings: [],
          effects: [],
        }
        const runner = known.runners.get(runnerKey(id, config))
        if (pathProblem('configName', config)) return { ...sight, skip: 'unfit' }
        if (runner) {
          return { ...sight, before: { is: 'runner', value: runner.state }, skip: 'already' }
        }
        if (known.configs.get(config) === null) return { ...sight, skip: 'missing' }
        if (agent === null) return { ...sight, before: { is: 'gone' }, skip: 'gone' }
        if (!agent || runner === undefined || !known.configs.has(config))
          return { ...sight, before: { is: 'text' }, skip: 'unread' }
        return { ...sight, warnings: careOf(agent), effects: [coming(config, agent)] }
      },
      happened: ({ config, agent }, known) => Boolean(known.runners.get(runnerKey(agent, config))),
      inverse: ({ config, agent }) => [{ kind: 'removeRunner', agent, config }],
      group: ({ config }) => config,
      room: () => ({ most: mostInBody }),
      label: ({ config }) => `POST ${path(config)}/agents`,
      send: (call, changes) =>
        call(configs.addAgents, {
          params: { configName: changes[0]?.config ?? '' },
          body: { agent_ids: changes.map(({ agent }) => agent) },
        }),
    },
  }
