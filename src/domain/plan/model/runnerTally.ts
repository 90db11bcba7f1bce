import { configDigest, sameDigest } from '../../../contract/normalConfig'
import type { PlanSnapshot } from './snapshot'

/**
 * What the runners of a config do after it was created or saved, as counts. `stopped` runners have the new content.
 * `failing` runners have it too, but stopped with an error. `missing` runners do not exist (any more). `later` runners
 * have other content or do not exist, and their agents are not connected.
 */
export interface RunnerTally {
  /** Whether the server has the config as the step saves it. */
  saved: boolean
  running: number
  stopped: number
  failing: number
  /** runners with other content, on connected agents */
  old: number
  missing: number
  later: number
  /** runners whose content could not be read */
  unread: number
  /** how many runners the config has, where only the first ones were looked at */
  of?: number
  /** the errors that old and failing runners report, each once, at most three */
  errors: string[]
}

/** The runners that a config has to have: how many, or on which agents (ids). */
export interface ExpectedRunners {
  count?: number | undefined
  agents?: Iterable<string>
}

/** The most errors that a tally keeps. */
const maxErrors = 3

/** Counts the runners of a config that was read with its runners; null where it was not. */
export function tallyRunners(
  config: string,
  snapshot: PlanSnapshot,
  { count = 0, agents = [] }: ExpectedRunners,
  saved: boolean,
): RunnerTally | null {
  const runners = snapshot.configRunners.get(config)
  const content = snapshot.configs.get(config)?.content
  if (!runners) return null
  const hasContent = contentMatcher(content)
  const errors = new Set<string>()
  const tally = {
    ...{ saved, running: 0, stopped: 0, failing: 0, old: 0, missing: 0, later: 0, unread: 0 },
  }
  for (const { agent, state, digest, error } of runners) {
    if (digest === null) tally.unread += 1
    else if (!hasContent(digest)) {
      tally[isConnected(agent, snapshot) ? 'old' : 'later'] += 1
      if (error) errors.add(error)
    } else if (state === 'running') tally.running += 1
    else {
      tally[error ? 'failing' : 'stopped'] += 1
      if (error) errors.add(error)
    }
  }
  const of = snapshot.manyRunners.get(config)
  const expected = new Set(agents)
  const present = new Set(runners.map(({ agent }) => agent))
  // Where only the first runners are known, the others can be counted, but not found.
  const absent = of === undefined ? [...expected].filter((id) => !present.has(id)) : []
  for (const id of absent) tally[isConnected(id, snapshot) ? 'missing' : 'later'] += 1
  const known = of ?? runners.length + absent.length
  tally.missing += Math.max(0, count - known, expected.size - known)
  return {
    ...tally,
    ...(of !== undefined && { of }),
    errors: [...errors].slice(0, maxErrors),
  }
}

/** How many runners a tally has looked at. */
export const lookedAt = ({ running, stopped, failing, old, later, unread }: RunnerTally): number =>
  running + stopped + failing + old + later + unread

/** Whether all runners on connected agents, as far as they were looked at, have the content of the config. */
export const areAllCurrent = ({ failing, old, missing, unread }: RunnerTally): boolean =>
  failing + old + missing + unread === 0

/** Whether the runners have the content that was saved; null where all that were looked at have it, and more exist. */
export function verifyTally(tally: RunnerTally | null): boolean | null {
  if (!tally?.saved || !areAllCurrent(tally)) return false
  return tally.of === undefined ? true : null
}

/** Ids of agents on which a runner of the config is missing or has other content. */
export function agentsBehind(
  config: string,
  snapshot: PlanSnapshot,
  agents: Iterable<string> = [],
): string[] {
  const runners = snapshot.configRunners.get(config) ?? []
  const content = snapshot.configs.get(config)?.content
  const hasContent = contentMatcher(content)
  const present = new Set(runners.map(({ agent }) => agent))
  return [
    ...runners.flatMap(({ agent, digest }) =>
      digest !== null && hasContent(digest) ? [] : [agent],
    ),
    ...(snapshot.manyRunners.has(config) ? [] : [...agents].filter((id) => !present.has(id))),
  ]
}

/** Tells whether a runner has this content; an agent may add to it what it learned from the data. */
function contentMatcher(content: Record<string, unknown> | null | undefined) {
  const wanted = content ? configDigest(content) : null
  return (digest: string) => wanted !== null && sameDigest(digest, wanted)
}

/** Of very many agents only those that are not online are read, so an agent that was not read is online. */
const isConnected = (id: string, { agents }: PlanSnapshot) => {
  const agent = agents.get(id)
  return agent === undefined || agent?.state === 'online'
}
