import { atOnce } from '../../lib/async/inBreaths'
import { classOf, driftClasses, reasonOf, type DriftClass, type DriftReason } from './classes'
import type { AwayDigest, ConfigDigest, RunnerDigest, TagDigest } from './digest'

/** What was read, and whether all of it was. */
export interface Sighted {
  configs: Read<ConfigDigest>
  tags: Read<TagDigest>
  runners: Read<RunnerDigest>
  /** the agents that are not online; all others are */
  away: Read<AwayDigest>
  /** Unix ms of the reading */
  at: number
}

export interface Read<Row> {
  rows: readonly Row[]
  complete: boolean
}

export interface DriftOptions {
  /** the one config that matters; '' = all */
  config?: string
  /** ms that a push may take */
  grace?: number
}

/** One config on one agent. */
export interface Member {
  agent: string
  hostname: string
  config: string
  is: DriftClass
  reason: DriftReason
  /** the runner's; '' without one */
  state: string
  /** Unix ms of the config that the runner says it runs */
  at: number | null
  /** when the config was saved, Unix ms */
  savedAt: number | null
  /** a tag that brings the config to the agent; '' if none that was read does */
  tag: string
}

export type Tally = Record<DriftClass, number>

export interface Drift {
  members: Record<DriftClass, Member[]>
  all: Tally
  configs: ReadonlyMap<string, Tally>
  tags: ReadonlyMap<string, Tally>
  /** Whether what is missing could be told: only all runners together tell it. */
  missingKnown: boolean
}

/** ms that a push may take before what differs counts as outdated */
export const defaultGrace = 120_000

/** Items between two pauses: about a millisecond. */
const slice = 1000

/** What was meant against what runs. All at once: for a fleet see `driftSteps`. */
export function driftOf(sighted: Sighted, options: DriftOptions = {}): Drift {
  return atOnce(driftSteps(sighted, options))
}

/** The same in small steps, between which whoever takes them may do something else. */
export function* driftSteps(
  sighted: Sighted,
  { config: only = '', grace = defaultGrace }: DriftOptions = {},
): Generator<undefined, Drift> {
  const { configs, tags, runners, away, at } = sighted
  const configOf = new Map(configs.rows.map((config) => [config.name, config]))
  const awayIds = new Set(away.rows.map(({ id }) => id))
  const hostnames = new Map(away.rows.map(({ id, hostname }) => [id, hostname]))
  const online = (agent: string) => (awayIds.has(agent) ? false : away.complete ? true : null)
  const drift = {
    members: perClass((): Member[] => []),
    all: noTally(),
    configs: new Map<string, Tally>(),
    tags: new Map<string, Tally>(),
    missingKnown: runners.complete,
  }
  /** by config and agent */
  const seen = new Map<string, Map<string, Member>>()
  const add = (member: Member) => {
    const agents = seen.get(member.config) ?? new Map<string, Member>()
    seen.set(member.config, agents.set(member.agent, member))
    drift.members[member.is].push(member)
    drift.all[member.is] += 1
    tallyOf(drift.configs, member.config)[member.is] += 1
  }
  const judge = (place: Place, runner: RunnerDigest | null): Member => {
    const { agent, config: name } = place
    const config = configOf.get(name)
    const savedAt = config?.at ?? null
    const ranAt = runner?.at ?? null
    const reason = reasonOf({
      runner: runner !== null,
      config: config ? true : configs.complete ? false : null,
      state: runner?.state ?? '',
      same: runner?.digest && config?.digest ? runner.digest === config.digest : null,
      newer: savedAt !== null && ranAt !== null ? savedAt - ranAt >= sameMoment : null,
      // What a runner has of a save that came while all this was read counts as well: its config may have been read before.
      fresh: [savedAt, ranAt].some((time) => time !== null && at - time < grace),
      online: online(agent),
      tagged: place.tag !== '',
    })
    return { ...place, is: classOf(reason), reason, state: runner?.state ?? '', at: ranAt, savedAt }
  }

  let count = 0
  for (const runner of runners.rows) {
    if (++count % slice === 0) yield
    const { agent, hostname, config } = runner
    hostnames.set(agent, hostname)
    if (only === '' || only === config) add(judge({ agent, hostname, config, tag: '' }, runner))
  }
  for (const tag of tags.rows) {
    const tally = tallyOf(drift.tags, tag.name)
    for (const config of tag.configs) {
      if (only !== '' && only !== config) continue
      for (const [i, agent] of tag.agents.entries()) {
        if (++count % slice === 0) yield
        let member = seen.get(config)?.get(agent)
        if (!member) {
          if (!runners.complete) continue
          const hostname = tag.hostnames[i] || hostnames.get(agent) || ''
          add((member = judge({ agent, hostname, config, tag: tag.name }, null)))
        }
        member.tag ||= tag.name
        tally[member.is] += 1
      }
    }
  }
  return drift
}

interface Place {
  agent: string
  hostname: string
  config: string
  tag: string
}

/** Some servers write one of the two times in whole seconds. */
const sameMoment = 1000

export const totalOf = (tally: Tally): number =>
  driftClasses.reduce((sum, name) => sum + tally[name], 0)

/** 0 to 1, of all that were seen; null where nothing was. What settles or is not known is not in step. */
export function shareInStep(tally: Tally): number | null {
  const total = totalOf(tally)
  return total === 0 ? null : tally.inStep / total
}

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? noTally()
  tallies.set(name, tally)
  return tally
}

const noTally = (): Tally => perClass(() => 0)

const perClass = <Value>(make: () => Value): Record<DriftClass, Value> => ({
  missing: make(),
  outdated: make(),
  edited: make(),
  stopped: make(),
  orphan: make(),
  settling: make(),
  unknown: make(),
  inStep: make(),
})
