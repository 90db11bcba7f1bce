import { configs } from '../../../contract/configs'
import { listProblem, newNameProblem, pathProblem } from '../../../contract/names'
import { tags } from '../../../contract/tags'
import type { PlanSnapshot, KnownTag } from '../model/snapshot'
import type { Effect, StateLabel, StepAssessment } from '../model/assessment'
import { effectsOn } from './effects'
import { mostInBody, type Kinds } from './kind'
import { coming, going } from './membership'

const needs = ({ tag }: { tag: string }) => ({ tags: [tag] })
const withWearers = ({ tag }: { tag: string }) => ({
  tags: [tag],
  wearers: [tag],
  otherTags: true,
})
const path = (tag: string) => `/tags/${encodeURIComponent(tag)}`

const sightOf = (
  name: string,
  before: StateLabel,
  after: StateLabel,
  object = '',
): StepAssessment => ({
  target: { name, sub: '', object },
  before,
  after,
  ...(pathProblem('tagName', name) && { skip: 'unfit' as const }),
  warnings: [],
  effects: [],
})

/** What is so of a tag that is there; without it there is nothing to do, for this reason or that. */
function ifThere(
  name: string,
  known: PlanSnapshot,
  sight: StepAssessment,
  look: (tag: KnownTag) => StepAssessment,
): StepAssessment {
  const tag = known.tags.get(name)
  if (sight.skip) return sight
  if (tag === null) return { ...sight, before: { is: 'gone' }, skip: 'gone' }
  return tag ? look(tag) : { ...sight, before: { is: 'text' }, skip: 'unread' }
}

/** Of agents that were not read the worst is said. */
const unread = (config: string): Effect => ({ is: 'mayGo', config, agents: 1 })

/** What can be done to a tag itself, and to the configs that it brings. */
export const tagKinds: Pick<
  Kinds,
  'createTag' | 'noteTag' | 'deleteTag' | 'giveConfig' | 'dropConfig'
> = {
  createTag: {
    wave: 0,
    needs,
    proof: needs,
    look({ tag: name, note, configs }, known) {
      const tag = known.tags.get(name)
      const after: StateLabel = { is: 'listed' }
      const sight = sightOf(name, { is: 'gone' }, after, configs.join(', '))
      if (newNameProblem('tagName', name)) return { ...sight, skip: 'unfit' }
      if (tag === undefined) return { ...sight, before: { is: 'text' }, skip: 'unread' }
      if (!tag) return sight
      const same = tag.note === note && configs.every((config) => tag.configs.includes(config))
      return { ...sight, before: after, skip: same ? 'already' : 'taken' }
    },
    inverse: ({ tag }) => [{ kind: 'deleteTag', tag }],
    group: ({ tag }) => tag,
    room: () => ({ most: 1 }),
    label: ({ tag }) => `POST ${path(tag)}`,
    send: (call, changes) =>
      Promise.all(
        changes.map(({ tag: tagName, note, configs: config_names }) =>
          call(tags.create, {
            params: { tagName },
            body: { name: tagName, note, config_names, agent_ids: [] },
          }),
        ),
      ),
  },
  noteTag: {
    wave: 1,
    needs,
    proof: needs,
    look: ({ tag: name, note }, known) =>
      ifThere(name, known, sightOf(name, { is: 'text' }, { is: 'text', value: note }), (tag) => ({
        ...sightOf(name, { is: 'text', value: tag.note }, { is: 'text', value: note }),
        ...(tag.note === note && { skip: 'already' as const }),
      })),
    inverse: ({ tag }, known) => [{ kind: 'noteTag', tag, note: known.tags.get(tag)?.note ?? '' }],
    group: ({ tag }) => tag,
    room: () => ({ most: 1 }),
    label: ({ tag }) => `PUT ${path(tag)}/note`,
    send: (call, changes) =>
      Promise.all(
        changes.map(({ tag: tagName, note }) =>
          call(tags.update, { params: { tagName }, body: { note } }),
        ),
      ),
  },
  deleteTag: {
    wave: 1,
    needs: withWearers,
    proof: needs,
    look({ tag: name }, known) {
      const sight = sightOf(name, { is: 'listed' }, { is: 'gone' })
      if (known.tags.get(name) === null) return { ...sight, before: sight.after, skip: 'already' }
      return ifThere(name, known, sight, ({ configs, agents }) => ({
        ...sight,
        effects: configs.flatMap((config) =>
          effectsOn(agents, known, config, (agent) =>
            agent ? going(config, agent, name, known) : unread(config),
          ),
        ),
      }))
    },
    inverse({ tag: name }, known) {
      const tag = known.tags.get(name)
      // Runners that go with it would come back as new ones, and read from elsewhere.
      if (!tag || (tag.configs.length > 0 && tag.agents.size > 0)) return 'runners'
      return [
        { kind: 'createTag', tag: name, note: tag.note, configs: [...tag.configs] },
        ...Array.from(tag.agents, (agent) => ({ kind: 'addTag' as const, tag: name, agent })),
      ]
    },
    group: ({ tag }) => (listProblem(tag) ? tag : ''),
    room: ({ tag }) => ({ path: '/tags/batch?tag=', name: tag }),
    label: () => 'DELETE /tags',
    send: (call, changes) => {
      const names = changes.map(({ tag }) => tag)
      const [tagName = ''] = names
      if (names.length === 1) return call(tags.remove, { params: { tagName } })
      return call(tags.removeMany, { query: { tag: names } })
    },
  },
  giveConfig: {
    wave: 1,
    needs: ({ tag }) => ({ tags: [tag], wearers: [tag] }),
    proof: needs,
    look: ({ tag: name, config }, known) => {
      const sight = sightOf(name, { is: 'without' }, { is: 'with' }, config)
      if (pathProblem('configName', config)) return { ...sight, skip: 'unfit' }
      return ifThere(name, known, sight, ({ configs, agents }) => {
        if (configs.includes(config)) return { ...sight, before: sight.after, skip: 'already' }
        return {
          ...sight,
          effects: effectsOn(agents, known, config, (agent) =>
            agent ? coming(config, agent) : unread(config),
          ),
        }
      })
    },
    inverse: ({ tag, config }) => [{ kind: 'dropConfig', tag, config }],
    group: ({ config }) => config,
    room: () => ({ most: mostInBody }),
    label: ({ config }) => `POST /configs/${encodeURIComponent(config)}/tags`,
    send: (call, changes) =>
      call(configs.addTags, {
        params: { configName: changes[0]?.config ?? '' },
        body: { tags: changes.map(({ tag }) => tag) },
      }),
  },
  dropConfig: {
    wave: 1,
    needs: withWearers,
    proof: needs,
    look({ tag: name, config }, known) {
      const sight = sightOf(name, { is: 'with' }, { is: 'without' }, config)
      if (pathProblem('configName', config)) return { ...sight, skip: 'unfit' }
      return ifThere(name, known, sight, ({ configs, agents }) => {
        if (!configs.includes(config)) return { ...sight, before: sight.after, skip: 'already' }
        return {
          ...sight,
          effects: effectsOn(agents, known, config, (agent) =>
            agent ? going(config, agent, name, known) : unread(config),
          ),
        }
      })
    },
    inverse: ({ tag, config }) => [{ kind: 'giveConfig', tag, config }],
    group: ({ tag, config }) => `${tag}\n${config}`,
    room: () => ({ most: 1 }),
    label: ({ tag, config }) => `DELETE ${path(tag)}/configs/${encodeURIComponent(config)}`,
    send: (call, changes) =>
      Promise.all(
        changes.map(({ tag: tagName, config: configName }) =>
          call(tags.removeConfig, { params: { tagName, configName } }),
        ),
      ),
  },
}
