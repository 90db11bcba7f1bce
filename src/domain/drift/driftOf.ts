import { sameDigest } from '../../contract/normalConfig'
import { runSync } from '../../lib/async/runInSlices'
import { classOf, driftClasses, reasonOf, type DriftClass, type DriftReason } from './classes'
import type { IgnoredDifference } from './ignoredDifferences'
import type { OfflineDigest, ConfigDigest, RunnerDigest, TagDigest } from './digest'

/** The lists that drift is computed from. */
export interface DriftInput {
  configs: ListRead<ConfigDigest>
  tags: ListRead<TagDigest>
  runners: ListRead<RunnerDigest>
  /** the agents that are not online; all others are online */
  offline: ListRead<OfflineDigest>
  /** the server's time at which the lists were read, Unix ms; rather too early than too late */
  at: number
  /** for each pair of contents whose difference is ignored, by `pairKey`: the rules because of which it is */
  ignored?: ReadonlyMap<string, readonly IgnoredDifference[]> | undefined
}

export interface ListRead<Row> {
  rows: readonly Row[]
  /** false: some rows could not be read */
  complete: boolean
}

export interface DriftOptions {
  /** restricts the result to one config; '' = all */
  config?: string
  /** ms that the server may take to send a saved config to its runners */
  graceMs?: number
}

/** One config on one agent, with its drift. */
export interface DriftItem {
  agent: string
  hostname: string
  config: string
  is: DriftClass
  reason: DriftReason
  /** the state of the runner; '' without one */
  state: string
  /** of an agent that is not online; '' for one that is, or where it is not known */
  agentState: string
  /** the version of the config that the runner reports, Unix ms */
  at: number | null
  /** when the config was saved, Unix ms */
  savedAt: number | null
  /** `pairKey` of the content that is assigned and the content that runs; '' where they do not differ or are not known */
  pair: string
  /** the rules because of which the difference is ignored */
  ignored: readonly IgnoredDifference[]
  /** the first tag that brings the config to the agent; '' if no tag does */
  tag: string
}

export type Tally = Record<DriftClass, number>

export interface Drift {
  items: Record<DriftClass, DriftItem[]>
  all: Tally
  configs: ReadonlyMap<string, Tally>
  tags: ReadonlyMap<string, Tally>
  /** the number of runners whose difference is ignored, by the id of the rule */
  ignored: ReadonlyMap<string, number>
  /** the tags whose agents or configs could not be read in full, with the places; their missing runners are unknown */
  unreadTags: ReadonlyMap<string, readonly string[]>
  /** Whether missing runners could be detected: this needs the complete list of runners. */
  missingKnown: boolean
}

/** The grace time in ms, after which a runner with other content is outdated. */
export const defaultGraceMs = 120_000

/** items between two pauses: about a millisecond of work */
const sliceSize = 1000

/** Compares the configs and tags with what runs, in one go; use `driftSteps` for large lists. */
export function driftOf(input: DriftInput, options: DriftOptions = {}): Drift {
  return runSync(driftSteps(input, options))
}

/** Computes the same as `driftOf`, and yields after each slice of items, so that the caller can pause. */
export function* driftSteps(
  input: DriftInput,
  { config: only = '', graceMs = defaultGraceMs }: DriftOptions = {},
): Generator<undefined, Drift> {
  const { configs, tags, runners, offline, at } = input
  const configOf = new Map(configs.rows.map((config) => [config.name, config]))
  const offlineStates = new Map(offline.rows.map(({ id, state }) => [id, state]))
  const hostnames = new Map(offline.rows.map(({ id, hostname }) => [id, hostname]))
  const isOnline = (agent: string) =>
    offlineStates.has(agent) ? false : offline.complete ? true : null
  const drift = {
    items: perClass((): DriftItem[] => []),
    all: emptyTally(),
    configs: new Map<string, Tally>(),
    tags: new Map<string, Tally>(),
    ignored: new Map<string, number>(),
    unreadTags: new Map<string, readonly string[]>(),
    missingKnown: runners.complete,
  }
  /** by config, then by agent */
  const items = new Map<string, Map<string, DriftItem>>()
  const add = (item: DriftItem) => {
    const agents = items.get(item.config) ?? new Map<string, DriftItem>()
    items.set(item.config, agents.set(item.agent, item))
    drift.items[item.is].push(item)
    drift.all[item.is] += 1
    tallyOf(drift.configs, item.config)[item.is] += 1
    if (item.reason === 'ignoredDifference')
      for (const { id } of item.ignored) drift.ignored.set(id, (drift.ignored.get(id) ?? 0) + 1)
  }
  const itemOf = (pair: AgentConfig, runner: RunnerDigest | null): DriftItem => {
    const { agent, config: name } = pair
    const config = configOf.get(name)
    const savedAt = config?.at ?? null
    const ranAt = runner?.at ?? null
    const same = runner?.digest && config?.digest ? sameDigest(runner.digest, config.digest) : null
    const contents = same === false ? pairKey(name, config?.digest, runner?.digest) : ''
    const ignored = input.ignored?.get(contents) ?? noRules
    const reason = reasonOf({
      runner: runner !== null,
      config: config ? true : configs.complete ? false : null,
      state: runner?.state ?? '',
      same,
      ignored: ignored.length > 0,
      newer: savedAt !== null && ranAt !== null ? savedAt - ranAt >= clockToleranceMs : null,
      // The version of the runner counts too: the config may have been read before a save that reached the runner.
      fresh: [savedAt, ranAt].some((time) => time !== null && Math.abs(at - time) < graceMs),
      online: isOnline(agent),
      tagged: pair.tag !== '',
    })
    return {
      ...pair,
      is: classOf(reason),
      reason,
      state: runner?.state ?? '',
      agentState: offlineStates.get(agent) ?? '',
      at: ranAt,
      savedAt,
      pair: contents,
      ignored,
    }
  }

  let count = 0
  for (const runner of runners.rows) {
    if (++count % sliceSize === 0) yield
    const { agent, hostname, config } = runner
    hostnames.set(agent, hostname)
    if (only === '' || only === config) add(itemOf({ agent, hostname, config, tag: '' }, runner))
  }
  for (const tag of tags.rows) {
    const tally = tallyOf(drift.tags, tag.name)
    if (tag.unread) drift.unreadTags.set(tag.name, tag.unread)
    for (const config of tag.configs) {
      if (only !== '' && only !== config) continue
      for (const [i, agent] of tag.agents.entries()) {
        if (++count % sliceSize === 0) yield
        let item = items.get(config)?.get(agent)
        if (!item) {
          if (!runners.complete) continue
          const hostname = tag.hostnames[i] || hostnames.get(agent) || ''
          add((item = itemOf({ agent, hostname, config, tag: tag.name }, null)))
        }
        item.tag ||= tag.name
        tally[item.is] += 1
      }
    }
  }
  return drift
}

const noRules: readonly IgnoredDifference[] = []

/** Identifies two contents that differ: what is assigned and what runs. @param config the name of the config */
export const pairKey = (
  config: string,
  assigned: string | null | undefined,
  running: string | null | undefined,
): string => JSON.stringify([config, assigned, running])

/** Items whose difference may be ignored: one for each pair of contents of configs that have rules. */
export function ignorableItems(drift: Drift, rules: readonly IgnoredDifference[]): DriftItem[] {
  const configs = new Set(rules.map(({ config }) => config))
  const items = new Map<string, DriftItem>()
  for (const is of ['edited', 'outdated', 'pending', 'unknown'] as const)
    for (const item of drift.items[is])
      if (item.pair !== '' && configs.has(item.config) && !items.has(item.pair))
        items.set(item.pair, item)
  return [...items.values()]
}

interface AgentConfig {
  agent: string
  hostname: string
  config: string
  tag: string
}

/** Some servers round one of the two times to whole seconds. */
const clockToleranceMs = 1000

/** The count of all runners of a tally, and of those that are missing. */
export const totalOf = (tally: Tally): number =>
  driftClasses.reduce((sum, name) => sum + tally[name], 0)

/** The share of runners in sync, 0 to 1; null without runners. Pending and unknown ones are not in sync. */
export function inSyncShare(tally: Tally): number | null {
  const total = totalOf(tally)
  return total === 0 ? null : tally.inSync / total
}

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? emptyTally()
  tallies.set(name, tally)
  return tally
}

const emptyTally = (): Tally => perClass(() => 0)

const perClass = <Value>(make: () => Value): Record<DriftClass, Value> => ({
  missing: make(),
  outdated: make(),
  edited: make(),
  stopped: make(),
  noConfig: make(),
  pending: make(),
  unknown: make(),
  inSync: make(),
})
