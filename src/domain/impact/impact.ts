import { groupBy } from '../../lib/collections/groupBy'
import type { PlanSnapshot, KnownAgent } from '../plan/model/snapshot'
import type { Step } from '../plan/model/plan'
import { logPathOf, mayMeet } from './logPaths'

/** Where a config gets to by a plan. */
export interface Reach {
  config: string
  /** all agents that are reached, also those of which nothing else is known */
  agents: number
  /** without a runner of it until now */
  fresh: number
  /** with one already */
  already: number
  online: number
  offline: number
  /** never seen online */
  registered: number
  /** Agents that could not be read: the figures do not count them. */
  unread: number
  /** by which tags of the plan, the one with the most first */
  tags: ByTag[]
  /** "linux" -> agents */
  systems: [string, number][]
}

export interface ByTag {
  tag: string
  agents: number
  /** agents that get it by no other tag of the plan, and not directly */
  only: number
}

/**
 * Another runner on the same agent that may read the same files (`path`), or bears the name of a config that is only
 * being made (`name`).
 */
export interface Collision {
  is: 'path' | 'name'
  agent: string
  hostname: string
  config: string
  other: string
  /** what each of the two reads */
  path: string
  otherPath: string
}

export interface Impact {
  reaches: Reach[]
  collisions: Collision[]
  /** runners whose config is not among what was read, so that nobody can say what they read */
  uncompared: number
}

/** Which config gets to which agent, and by which tag; null: directly. */
interface Pair {
  config: string
  agent: string
  tag: string | null
}

/** What a plan brings to agents; pure. @param contents of the configs that run there, and of those that come, by name */
export function impactOf(
  steps: readonly Pick<Step, 'change' | 'skip'>[],
  known: PlanSnapshot,
  contents: ReadonlyMap<string, unknown>,
): Impact {
  const made = new Set<string>()
  const own = new Map(contents)
  for (const { change, skip } of steps) {
    if (skip || change.kind !== 'createConfig') continue
    made.add(change.config)
    own.set(change.config, change.content)
  }
  const byConfig = groupBy(pairsOf(steps, known), ({ config }) => config)
  const meeting = meetings(own)
  const leaves = leavingOf(steps)
  const collisions: Collision[] = []
  const without = new Set<string>()
  const reaches = Array.from(byConfig, ([config, pairs]) => {
    const ids = new Set(pairs.map(({ agent }) => agent))
    const read = [...ids].flatMap((id) => known.agents.get(id) ?? [])
    for (const agent of read) {
      for (const other of agent.runners) {
        if (leaves(agent.id, other)) continue
        const place = { agent: agent.id, hostname: agent.hostname, config, other }
        if (other === config) {
          if (made.has(config)) collisions.push({ ...place, is: 'name', path: '', otherPath: '' })
          continue
        }
        if (!own.has(other)) without.add(`${agent.id}\n${other}`)
        const paths = meeting(config, other)
        if (paths && !agent.runners.includes(config))
          collisions.push({ ...place, is: 'path', ...paths })
      }
    }
    return reachOf(config, pairs, ids, read)
  })
  return {
    reaches: reaches.sort((a, b) => b.agents - a.agents),
    collisions,
    uncompared: without.size,
  }
}

/** The agents that have to be known, and the names of the configs that run there or come. */
export function namesOf(steps: readonly Pick<Step, 'change' | 'skip'>[], known: PlanSnapshot) {
  const names = new Set<string>()
  for (const { config, agent } of pairsOf(steps, known)) {
    names.add(config)
    for (const other of known.agents.get(agent)?.runners ?? []) names.add(other)
  }
  return [...names]
}

/** Whether a runner goes by the plan itself: what is renamed or replaced does not collide with itself. */
function leavingOf(steps: readonly Pick<Step, 'change' | 'skip'>[]) {
  const gone = new Set<string>()
  for (const { change, skip } of steps) {
    if (skip) continue
    if (change.kind === 'deleteConfig') gone.add(change.config)
    if (change.kind === 'removeRunner') gone.add(`${change.agent}\n${change.config}`)
  }
  return (agent: string, config: string) => gone.has(config) || gone.has(`${agent}\n${config}`)
}

function pairsOf(steps: readonly Pick<Step, 'change' | 'skip'>[], known: PlanSnapshot): Pair[] {
  const wearers = (tag: string) => [...(known.tags.get(tag)?.agents ?? [])]
  const made = new Map(
    steps.flatMap(({ change }) =>
      change.kind === 'createTag' ? [[change.tag, change.configs] as const] : [],
    ),
  )
  return steps.flatMap(({ change, skip }): Pair[] => {
    if (skip) return []
    switch (change.kind) {
      case 'handOut':
        return [{ config: change.config, agent: change.agent, tag: null }]
      case 'giveConfig':
        return wearers(change.tag).map((agent) => ({ ...change, agent }))
      case 'createConfig':
        return change.tags.flatMap((tag) =>
          wearers(tag).map((agent) => ({ config: change.config, agent, tag })),
        )
      case 'addTag': {
        const { tag, agent } = change
        const configs = known.tags.get(tag)?.configs ?? made.get(tag) ?? []
        return configs.map((config) => ({ config, agent, tag }))
      }
      default:
        return []
    }
  })
}

function reachOf(
  config: string,
  pairs: readonly Pair[],
  ids: ReadonlySet<string>,
  read: readonly KnownAgent[],
): Reach {
  const ways = groupBy(pairs, ({ agent }) => agent)
  const tags = new Map<string, ByTag>()
  for (const { tag, agent } of pairs) {
    if (tag === null) continue
    const by = tags.get(tag) ?? { tag, agents: 0, only: 0 }
    const alone = ways.get(agent)?.every((way) => way.tag === tag) ?? false
    tags.set(tag, { tag, agents: by.agents + 1, only: by.only + (alone ? 1 : 0) })
  }
  const count = (fits: (agent: KnownAgent) => boolean) => read.filter(fits).length
  const already = count(({ runners }) => runners.includes(config))
  const online = count(({ state }) => state === 'online')
  const registered = count(({ state }) => state === 'register')
  const systems = groupBy(read, ({ kernel }) => kernel.toLowerCase())
  return {
    config,
    agents: ids.size,
    fresh: read.length - already,
    already,
    online,
    registered,
    offline: read.length - online - registered,
    unread: ids.size - read.length,
    tags: [...tags.values()].sort((a, b) => b.agents - a.agents),
    systems: Array.from(systems, ([name, all]): [string, number] => [name, all.length]).sort(
      (a, b) => b[1] - a[1],
    ),
  }
}

/** Whether two configs may read the same files; each two are compared once, however many agents have both. */
function meetings(contents: ReadonlyMap<string, unknown>) {
  const paths = new Map(Array.from(contents, ([name, content]) => [name, logPathOf(content)]))
  const known = new Map<string, boolean>()
  return (config: string, other: string) => {
    const [path, otherPath] = [paths.get(config) ?? '', paths.get(other) ?? '']
    const key = `${config}\n${other}`
    const meet = known.get(key) ?? mayMeet(path, otherPath)
    known.set(key, meet)
    return meet ? { path, otherPath } : null
  }
}
