import { runnerKey } from '../../../contract/runners'
import type { Finding } from '../../../contract/options/finding'
import type { Change } from '../model/changes'
import { kindOf } from '../kinds/kindOf'
import type { Needs } from '../kinds/kind'
import { emptySnapshot, type PlanSnapshot } from '../model/snapshot'
import {
  readAgents,
  readConfigs,
  readMonitored,
  readReleases,
  readRunners,
  readAgentStates,
  readTags,
  readTaggedAgents,
  type ReadOptions,
} from './read'
import {
  maxConfigRunners,
  readConfigAgents,
  readConfigRunners,
  readRunnerCounts,
  type ConfigRunnersOptions,
} from './readConfigRunners'

/**
 * Reads everything that these changes need to be planned. Rejects with the `ApiError` of a list that cannot be read at
 * all; rows that are missing from a partly read list are not in the result.
 * @param snapshot what was read a moment ago; the result is added to it
 */
export async function loadSnapshot(
  changes: readonly Change[],
  options: ReadOptions,
  snapshot = emptySnapshot(),
): Promise<PlanSnapshot> {
  const needs = collectNeeds(changes, (change) => kindOf(change).needs(change))
  if (needs.releases) await readReleases(snapshot, options)
  if (needs.monitored) await readMonitored(snapshot, options)
  await readTags(needs.tags, snapshot, options)
  for (const tag of needs.taggedAgents) await readTaggedAgents(tag, snapshot, options)
  await readAgents(needs.agents, snapshot, options)
  await readAgentStates(needs.agentStates, snapshot, options)
  if (needs.otherTags) await readOtherTags(needs, snapshot, options)
  await readRunners(needs.runners, snapshot, options)
  await readConfigs(needs.configs, snapshot, options)
  await readRunnerCounts(needs.runnerCounts, snapshot, options)
  await readConfigAgents(needs.configAgents, snapshot, options)
  await readConfigRunners(fewRunners(needs.configRunners, snapshot), snapshot, options)
  await checkContents(needs.checks, snapshot)
  return snapshot
}

/** Names of configs of which all runners can be read before a plan is shown. */
const fewRunners = (names: readonly string[], { runnerCounts }: PlanSnapshot) =>
  names.filter((name) => (runnerCounts.get(name) ?? 0) <= maxConfigRunners)

/** Adds the configs that no agent can run. The tables of options are loaded for it: they are large. */
async function checkContents(names: readonly string[], snapshot: PlanSnapshot) {
  if (names.length === 0) return
  const { checkConfig } = await import('../../../contract/options/check')
  for (const name of names) {
    const content = snapshot.configs.get(name)?.content
    if (content && checkConfig(content).some(isRefused)) snapshot.unrunnable.add(name)
  }
}

/** Whether the finding stops every agent. A type that the tables do not know may exist in the user's own build. */
const isRefused = ({ severity, code }: Finding) => severity === 'error' && code !== 'unknownType'

/** Reads everything that is needed to verify these changes. */
export const loadVerifyNeeds = (changes: readonly Change[], options: ReadOptions) =>
  loadNeeds(changes, verifyNeedsOf, options)

/** A change that is sent although it looks done is seen only once its agent is connected. */
function verifyNeedsOf(change: Change): Needs {
  const needs = kindOf(change).verifyNeeds(change)
  if (!change.repeat || !('agent' in change)) return needs
  return { ...needs, agents: [...(needs.agents ?? []), change.agent] }
}

/** Reads what tells whether the runners are there that replace what these changes delete. */
export const loadAwaitedNeeds = (changes: readonly Change[], options: ConfigRunnersOptions) =>
  loadNeeds(changes, (change) => kindOf(change).awaited?.needs(change) ?? {}, options)

/** Reads what these changes would overwrite. */
export const loadOverwritten = (changes: readonly Change[], options: ReadOptions) =>
  loadNeeds(changes, (change) => kindOf(change).overwrites?.(change) ?? {}, options)

async function loadNeeds(
  changes: readonly Change[],
  needsOf: (change: Change) => Needs,
  options: ConfigRunnersOptions,
): Promise<PlanSnapshot> {
  const snapshot = emptySnapshot()
  const needs = collectNeeds(changes, needsOf)
  if (needs.monitored) await readMonitored(snapshot, options)
  await readTags(needs.tags, snapshot, options)
  await readAgents(needs.agents, snapshot, options)
  await readRunners(needs.runners, snapshot, options)
  await readConfigs(needs.configs, snapshot, options)
  await readConfigRunners(needs.configRunners, snapshot, options)
  const ids = new Set(needs.statesOf.flatMap((statesOf) => [...statesOf(snapshot)]))
  await readAgentStates([...ids], snapshot, options)
  return snapshot
}

/** Whether everything that is needed to verify this change was read. */
export function isVerifiable(change: Change, snapshot: PlanSnapshot): boolean {
  const needs = kindOf(change).verifyNeeds(change)
  const { agents = [], tags = [], runners = [], configs = [], configRunners = [] } = needs
  return (
    !(needs.monitored && snapshot.monitored === null) &&
    agents.every((id) => snapshot.agents.has(id)) &&
    tags.every((name) => snapshot.tags.has(name)) &&
    configs.every((name) => snapshot.configs.has(name)) &&
    configRunners.every((name) => snapshot.configRunners.has(name)) &&
    runners.every(({ agent, config }) => snapshot.runners.has(runnerKey(agent, config)))
  )
}

/** Reads the other tags of the agents, which may bring the same configs. Skips them if there are very many. */
async function readOtherTags(needs: CollectedNeeds, snapshot: PlanSnapshot, options: ReadOptions) {
  const ids = [
    ...needs.agents,
    ...needs.taggedAgents.flatMap((tag) => [...agentsOf(tag, snapshot)]),
  ]
  const names = new Set(ids.flatMap((id) => snapshot.agents.get(id)?.tags ?? []))
  if (names.size <= maxOtherTags) await readTags([...names], snapshot, options)
}

const maxOtherTags = 40

const agentsOf = (tag: string, snapshot: PlanSnapshot) => snapshot.tags.get(tag)?.agents ?? []

type CollectedNeeds = Required<Omit<Needs, 'statesOf'>> & {
  statesOf: NonNullable<Needs['statesOf']>[]
}

function collectNeeds(
  changes: readonly Change[],
  needsOf: (change: Change) => Needs,
): CollectedNeeds {
  const tags = new Set<string>()
  const agents = new Set<string>()
  const agentStates = new Set<string>()
  const taggedAgents = new Set<string>()
  const configs = new Set<string>()
  const runnerCounts = new Set<string>()
  const configAgents = new Set<string>()
  const configRunners = new Set<string>()
  const checks = new Set<string>()
  const runners: Required<Needs>['runners'] = []
  const statesOf: CollectedNeeds['statesOf'] = []
  let releases = false
  let monitored = false
  let otherTags = false
  for (const change of changes) {
    const needs = needsOf(change)
    needs.tags?.forEach((name) => tags.add(name))
    needs.agents?.forEach((id) => agents.add(id))
    needs.agentStates?.forEach((id) => agentStates.add(id))
    needs.taggedAgents?.forEach((name) => taggedAgents.add(name))
    needs.configs?.forEach((name) => configs.add(name))
    needs.runnerCounts?.forEach((name) => runnerCounts.add(name))
    needs.configAgents?.forEach((name) => configAgents.add(name))
    needs.configRunners?.forEach((name) => configRunners.add(name))
    needs.checks?.forEach((name) => checks.add(name))
    if (needs.statesOf) statesOf.push(needs.statesOf)
    if (needs.runners) runners.push(...needs.runners)
    releases ||= needs.releases ?? false
    monitored ||= needs.monitored ?? false
    otherTags ||= needs.otherTags ?? false
  }
  return {
    tags: [...tags],
    agents: [...agents],
    agentStates: [...agentStates],
    taggedAgents: [...taggedAgents],
    runners,
    configs: [...configs],
    runnerCounts: [...runnerCounts],
    configAgents: [...configAgents],
    configRunners: [...configRunners],
    checks: [...checks],
    statesOf,
    releases,
    monitored,
    otherTags,
  }
}
