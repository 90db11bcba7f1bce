import { configs } from '../../../contract/configs'
import { newNameProblem, pathProblem } from '../../../contract/names'
import { sameConfig } from '../../../contract/normalConfig'
import { sameAsWritten } from '../../../lib/json/jsonLayout'
import { fillSecrets, hasHidden } from '../../secrets/configSecrets'
import type { ChangeOf } from '../model/changes'
import { effectDigest, isVersion, versionDigest } from '../model/planRequest'
import { agentsBehind, tallyRunners, verifyTally } from '../model/runnerTally'
import type { PlanSnapshot, ConfigSnapshot } from '../model/snapshot'
import { baseAssessment, configNeeds, configPath, runnerEffects, savedLabel } from './configs'
import { countEffects } from './effects'
import type { Kinds, StepBefore } from './kind'
import { appearEffect } from './membership'

type Content = ChangeOf<'createConfig' | 'saveConfig'>
type Save = ChangeOf<'saveConfig'>
type Creation = ChangeOf<'createConfig'>

const isSame = ({ note, content }: Content, current: ConfigSnapshot) =>
  current.note === note && sameAsWritten(current.content, content)

/**
 * The change with the server's present secrets filled in, and for an edit the version that the user is shown: a later one
 * is not overwritten.
 */
const completeEdit = (change: Save, snapshot: PlanSnapshot): Save => {
  const current = snapshot.configs.get(change.config)
  const completed = complete(change, snapshot)
  if (change.opened !== undefined || change.base !== undefined || !current) return completed
  return { ...completed, opened: versionDigest(current) }
}

/** The change with the server's present secrets filled in. */
const complete = <C extends Content>(change: C, snapshot: PlanSnapshot): C => {
  const current = snapshot.configs.get(change.config)?.content ?? {}
  return { ...change, content: fillSecrets(change.content, current).config }
}

/** Whether the server has the config as the change saves it, but for what the server adds by itself. */
function isSaved(change: Content, snapshot: PlanSnapshot): boolean {
  const current = snapshot.configs.get(change.config)
  if (!current) return false
  // The stored step of a plan has markers in the place of secrets.
  const { note, content } = complete(change, snapshot)
  return current.note === note && sameConfig(current.content, content)
}

/** Whether another version than the edited one would be overwritten. */
const hasMoved = ({ opened, base }: Save, current: ConfigSnapshot) =>
  opened === undefined ? base !== undefined && current.at !== base : !isVersion(opened, current)

const isCreated = (change: Creation, snapshot: PlanSnapshot) =>
  isSaved(change, snapshot) &&
  change.tags.every((tag) => snapshot.configs.get(change.config)?.tags.includes(tag))

/** The agents on which a new config has to run. */
const taggedAgents = ({ tags }: Creation, snapshot: PlanSnapshot) =>
  new Set(tags.flatMap((tag) => [...(snapshot.tags.get(tag)?.agents ?? [])]))

const tallyCreation = (change: Creation, snapshot: PlanSnapshot) =>
  tallyRunners(
    change.config,
    snapshot,
    { agents: taggedAgents(change, snapshot) },
    isCreated(change, snapshot),
  )

const tallyEdit = (change: Save, snapshot: PlanSnapshot, { runners }: StepBefore) =>
  tallyRunners(change.config, snapshot, { count: runners }, isSaved(change, snapshot))

/**
 * The creation of a config and its edit. Neither is done when the server has the config: what matters is whether its
 * runners run it. An edit expects as many runners as there were before, a new config one on each agent of its tags.
 */
export const configContentKinds: Pick<Kinds, 'createConfig' | 'saveConfig'> = {
  createConfig: {
    wave: 0,
    needs: ({ config, tags }) => ({ configs: [config], tags, taggedAgents: tags }),
    verifyNeeds: ({ config, tags }) => ({
      configs: [config],
      tags,
      configRunners: [config],
      statesOf: (snapshot) =>
        agentsBehind(
          config,
          snapshot,
          tags.flatMap((tag) => [...(snapshot.tags.get(tag)?.agents ?? [])]),
        ),
    }),
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
        return { ...assessment, before: savedLabel(current), skip: same ? 'already' : 'taken' }
      }
      if (tags.some((tag) => !snapshot.tags.get(tag))) return { ...assessment, skip: 'missing' }
      if (hasHidden(change.content)) return { ...assessment, skip: 'secret' }
      const agents = taggedAgents(change, snapshot)
      const effect = { is: 'appear' as const, config: name, agents: 1 }
      return {
        ...assessment,
        effects: countEffects(agents, snapshot, name, (agent) =>
          agent ? appearEffect(name, agent) : effect,
        ),
      }
    },
    verify(change, snapshot) {
      return verifyTally(tallyCreation(change, snapshot))
    },
    tally: tallyCreation,
    inverse: ({ config, note, content }) => [
      { kind: 'deleteConfig', config, opened: effectDigest({ note, content }) },
    ],
    batchKey: ({ config }) => config,
    batchLimit: () => ({ count: 1 }),
    label: ({ config }) => `POST ${configPath(config)}`,
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
    verifyNeeds: ({ config }) => ({
      configs: [config],
      configRunners: [config],
      statesOf: (snapshot) => agentsBehind(config, snapshot),
    }),
    overwrites: configNeeds,
    complete: completeEdit,
    assess(change, snapshot) {
      const { config: name } = change
      const current = snapshot.configs.get(name)
      const assessment = baseAssessment(name, { before: { is: 'gone' }, after: { is: 'edited' } })
      if (pathProblem('configName', name)) return { ...assessment, skip: 'unfit' }
      if (current === undefined) return { ...assessment, before: { is: 'text' }, skip: 'unread' }
      if (!current) return { ...assessment, skip: 'gone' }
      const existing = { ...assessment, before: savedLabel(current) }
      if (isSame(change, current)) return { ...existing, skip: 'already' }
      if (hasMoved(change, current)) return { ...existing, skip: 'moved' }
      if (hasHidden(change.content)) return { ...existing, skip: 'secret' }
      // A change of the note alone restarts no runner.
      const restarts = !sameAsWritten(current.content, change.content)
      const runners = snapshot.runnerCounts.get(name)
      return {
        ...existing,
        after: { is: restarts ? 'edited' : 'noted' },
        effects: restarts ? runnerEffects('restart', name, snapshot) : [],
        runners: Number.isFinite(runners) ? runners : undefined,
      }
    },
    verify(change, snapshot, before) {
      return verifyTally(tallyEdit(change, snapshot, before))
    },
    tally: tallyEdit,
    inverse({ config, note, content }, snapshot) {
      const current = snapshot.configs.get(config)
      if (!current?.content) return 'form'
      const opened = effectDigest({ note, content })
      return [{ kind: 'saveConfig', config, note: current.note, content: current.content, opened }]
    },
    batchKey: ({ config }) => config,
    batchLimit: () => ({ count: 1 }),
    label: ({ config }) => `PUT ${configPath(config)}/config`,
    send: (call, changes) =>
      Promise.all(
        changes.map(({ config: configName, note, content }) =>
          call(configs.update, { params: { configName }, body: { config: content, note } }),
        ),
      ),
  },
}
