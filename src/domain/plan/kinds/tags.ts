import { encodeUriPart } from '../../../lib/text/uriPart'
import { configs } from '../../../contract/configs'
import { listProblem, newNameProblem, pathProblem } from '../../../contract/names'
import { tags } from '../../../contract/tags'
import type { PlanSnapshot, TagSnapshot } from '../model/snapshot'
import type { Effect, StateLabel, StepAssessment } from '../model/assessment'
import { countEffects } from './effects'
import { maxChangesPerBody, type Kinds, type Needs } from './kind'
import { appearEffect, removalEffect } from './membership'

const needs = ({ tag }: { tag: string }): Needs => ({ tags: [tag] })
const withTaggedAgents = ({ tag }: { tag: string }): Needs => ({
  tags: [tag],
  taggedAgents: [tag],
  otherTags: true,
})
const path = (tag: string) => `/tags/${encodeUriPart(tag)}`

const baseAssessment = (
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

/** Assesses a change of a tag that exists. Without the tag the change is skipped as `gone` or `unread`. */
function assessExisting(
  name: string,
  snapshot: PlanSnapshot,
  assessment: StepAssessment,
  assess: (tag: TagSnapshot) => StepAssessment,
): StepAssessment {
  const tag = snapshot.tags.get(name)
  if (assessment.skip) return assessment
  if (tag === null) return { ...assessment, before: { is: 'gone' }, skip: 'gone' }
  return tag ? assess(tag) : { ...assessment, before: { is: 'text' }, skip: 'unread' }
}

/** The effect on an agent that was not read: the worst case. */
const unreadEffect = (config: string): Effect => ({ is: 'mayGo', config, agents: 1 })

/** Changes of a tag itself, and of the configs that it brings. */
export const tagKinds: Pick<
  Kinds,
  'createTag' | 'noteTag' | 'deleteTag' | 'giveConfig' | 'dropConfig'
> = {
  createTag: {
    wave: 0,
    needs,
    verifyNeeds: needs,
    assess({ tag: name, note, configs }, snapshot) {
      const tag = snapshot.tags.get(name)
      const after: StateLabel = { is: 'listed' }
      const assessment = baseAssessment(name, { is: 'gone' }, after, configs.join(', '))
      if (newNameProblem('tagName', name)) return { ...assessment, skip: 'unfit' }
      if (tag === undefined) return { ...assessment, before: { is: 'text' }, skip: 'unread' }
      if (!tag) return assessment
      const same = tag.note === note && configs.every((config) => tag.configs.includes(config))
      return { ...assessment, before: after, skip: same ? 'already' : 'taken' }
    },
    inverse: ({ tag }) => [{ kind: 'deleteTag', tag }],
    batchKey: ({ tag }) => tag,
    batchLimit: () => ({ count: 1 }),
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
    verifyNeeds: needs,
    overwrites: needs,
    complete(change, snapshot) {
      const current = snapshot.tags.get(change.tag)
      return current && change.opened === undefined ? { ...change, opened: current.note } : change
    },
    assess: ({ tag: name, note, opened }, snapshot) =>
      assessExisting(
        name,
        snapshot,
        baseAssessment(name, { is: 'text' }, { is: 'text', value: note }),
        (tag) => ({
          ...baseAssessment(name, { is: 'text', value: tag.note }, { is: 'text', value: note }),
          ...(opened !== undefined && opened !== tag.note && { skip: 'moved' as const }),
          ...(tag.note === note && { skip: 'already' as const }),
        }),
      ),
    inverse: ({ tag, note }, snapshot) => [
      { kind: 'noteTag', tag, note: snapshot.tags.get(tag)?.note ?? '', opened: note },
    ],
    batchKey: ({ tag }) => tag,
    batchLimit: () => ({ count: 1 }),
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
    needs: withTaggedAgents,
    verifyNeeds: needs,
    assess({ tag: name }, snapshot) {
      const assessment = baseAssessment(name, { is: 'listed' }, { is: 'gone' })
      if (snapshot.tags.get(name) === null)
        return { ...assessment, before: assessment.after, skip: 'already' }
      return assessExisting(name, snapshot, assessment, ({ configs, agents }) => ({
        ...assessment,
        effects: configs.flatMap((config) =>
          countEffects(agents, snapshot, config, (agent) =>
            agent ? removalEffect(config, agent, name, snapshot) : unreadEffect(config),
          ),
        ),
      }))
    },
    inverse({ tag: name }, snapshot) {
      const tag = snapshot.tags.get(name)
      // Deleted runners would come back as new ones, without their reading positions.
      if (!tag || (tag.configs.length > 0 && tag.agents.size > 0)) return 'runners'
      return [
        { kind: 'createTag', tag: name, note: tag.note, configs: [...tag.configs] },
        ...Array.from(tag.agents, (agent) => ({ kind: 'addTag' as const, tag: name, agent })),
      ]
    },
    batchKey: ({ tag }) => (listProblem(tag) ? tag : ''),
    batchLimit: ({ tag }) => ({ path: '/tags/batch?tag=', name: tag }),
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
    needs: ({ tag }) => ({ tags: [tag], taggedAgents: [tag] }),
    verifyNeeds: needs,
    assess: ({ tag: name, config }, snapshot) => {
      const assessment = baseAssessment(name, { is: 'without' }, { is: 'with' }, config)
      if (pathProblem('configName', config)) return { ...assessment, skip: 'unfit' }
      return assessExisting(name, snapshot, assessment, ({ configs, agents }) => {
        if (configs.includes(config))
          return { ...assessment, before: assessment.after, skip: 'already' }
        return {
          ...assessment,
          effects: countEffects(agents, snapshot, config, (agent) =>
            agent ? appearEffect(config, agent) : unreadEffect(config),
          ),
        }
      })
    },
    inverse: ({ tag, config }) => [{ kind: 'dropConfig', tag, config }],
    batchKey: ({ config }) => config,
    batchLimit: () => ({ count: maxChangesPerBody }),
    label: ({ config }) => `POST /configs/${encodeUriPart(config)}/tags`,
    send: (call, changes) =>
      call(configs.addTags, {
        params: { configName: changes[0]?.config ?? '' },
        body: { tags: changes.map(({ tag }) => tag) },
      }),
  },
  dropConfig: {
    wave: 1,
    needs: withTaggedAgents,
    verifyNeeds: needs,
    assess({ tag: name, config }, snapshot) {
      const assessment = baseAssessment(name, { is: 'with' }, { is: 'without' }, config)
      if (pathProblem('configName', config)) return { ...assessment, skip: 'unfit' }
      return assessExisting(name, snapshot, assessment, ({ configs, agents }) => {
        if (!configs.includes(config))
          return { ...assessment, before: assessment.after, skip: 'already' }
        return {
          ...assessment,
          effects: countEffects(agents, snapshot, config, (agent) =>
            agent ? removalEffect(config, agent, name, snapshot) : unreadEffect(config),
          ),
        }
      })
    },
    inverse: ({ tag, config }) => [{ kind: 'giveConfig', tag, config }],
    batchKey: ({ tag, config }) => `${tag}\n${config}`,
    batchLimit: () => ({ count: 1 }),
    label: ({ tag, config }) => `DELETE ${path(tag)}/configs/${encodeUriPart(config)}`,
    send: (call, changes) =>
      Promise.all(
        changes.map(({ tag: tagName, config: configName }) =>
          call(tags.removeConfig, { params: { tagName, configName } }),
        ),
      ),
  },
}
