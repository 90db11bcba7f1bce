import { runnerKey } from '../../../contract/runners'
import type { Change } from '../model/changes'
import { kindOf } from '../kinds/kindOf'
import type { Needs } from '../kinds/kind'
import { emptySnapshot, type PlanSnapshot } from '../model/snapshot'
import {
  readAgents,
  readConfigs,
  readHolders,
  readMonitored,
  readReleases,
  readRunners,
  readRunning,
  readStates,
  readTags,
  readWearers,
  type ReadOptions,
} from './read'

/**
 * Reads what has to be known before these changes can be planned. Rejects with the `ApiError` of a list that cannot be
 * read at all; what is missing from a list that came in part is not in the result.
 * @param known what was read a moment ago; it grows
 */
export async function loadSnapshot(
  changes: readonly Change[],
  options: ReadOptions,
  known = emptySnapshot(),
): Promise<PlanSnapshot> {
  const needs = all(changes, (change) => kindOf(change).needs(change))
  if (needs.releases) await readReleases(known, options)
  if (needs.monitored) await readMonitored(known, options)
  await readTags(needs.tags, known, options)
  for (const tag of needs.wearers) await readWearers(tag, known, options)
  await readAgents(needs.agents, known, options)
  await readStates(needs.states, known, options)
  if (needs.otherTags) await readOtherTags(needs, known, options)
  await readRunners(needs.runners, known, options)
  await readConfigs(needs.configs, known, options)
  await readRunning(needs.running, known, options)
  await readHolders(needs.holders, known, options)
  return known
}

/** Reads again what tells whether these changes have happened. */
export async function loadProof(
  changes: readonly Change[],
  options: ReadOptions,
): Promise<PlanSnapshot> {
  const known = emptySnapshot()
  const needs = all(changes, (change) => kindOf(change).proof(change))
  if (needs.monitored) await readMonitored(known, options)
  await readTags(needs.tags, known, options)
  await readAgents(needs.agents, known, options)
  await readRunners(needs.runners, known, options)
  await readConfigs(needs.configs, known, options)
  return known
}

/** Whether what tells of this change could be read. */
export function isProved(change: Change, known: PlanSnapshot): boolean {
  const needs = kindOf(change).proof(change)
  const { agents = [], tags = [], runners = [], configs = [] } = needs
  return (
    !(needs.monitored && known.monitored === null) &&
    agents.every((id) => known.agents.has(id)) &&
    tags.every((name) => known.tags.has(name)) &&
    configs.every((name) => known.configs.has(name)) &&
    runners.every(({ agent, config }) => known.runners.has(runnerKey(agent, config)))
  )
}

/** Other tags of the agents may bring the same configs. Where they are very many nobody waits for them. */
async function readOtherTags(needs: Required<Needs>, known: PlanSnapshot, options: ReadOptions) {
  const ids = [...needs.agents, ...needs.wearers.flatMap((tag) => [...agentsOf(tag, known)])]
  const names = new Set(ids.flatMap((id) => known.agents.get(id)?.tags ?? []))
  if (names.size <= mostOtherTags) await readTags([...names], known, options)
}

const mostOtherTags = 40

const agentsOf = (tag: string, known: PlanSnapshot) => known.tags.get(tag)?.agents ?? []

function all(changes: readonly Change[], needsOf: (change: Change) => Needs): Required<Needs> {
  const tags = new Set<string>()
  const agents = new Set<string>()
  const states = new Set<string>()
  const wearers = new Set<string>()
  const configs = new Set<string>()
  const running = new Set<string>()
  const holders = new Set<string>()
  const runners: Required<Needs>['runners'] = []
  let releases = false
  let monitored = false
  let otherTags = false
  for (const change of changes) {
    const needs = needsOf(change)
    needs.tags?.forEach((name) => tags.add(name))
    needs.agents?.forEach((id) => agents.add(id))
    needs.states?.forEach((id) => states.add(id))
    needs.wearers?.forEach((name) => wearers.add(name))
    needs.configs?.forEach((name) => configs.add(name))
    needs.running?.forEach((name) => running.add(name))
    needs.holders?.forEach((name) => holders.add(name))
    if (needs.runners) runners.push(...needs.runners)
    releases ||= needs.releases ?? false
    monitored ||= needs.monitored ?? false
    otherTags ||= needs.otherTags ?? false
  }
  return {
    tags: [...tags],
    agents: [...agents],
    states: [...states],
    wearers: [...wearers],
    runners,
    configs: [...configs],
    running: [...running],
    holders: [...holders],
    releases,
    monitored,
    otherTags,
  }
}
