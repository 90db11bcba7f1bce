import { groupBy } from '../../lib/collections/groupBy'
import type { PlanSnapshot, AgentSnapshot } from '../plan/model/snapshot'
import type { Step } from '../plan/model/plan'
import { logPathOf, mayOverlap } from './logPaths'

/** The agents that a config reaches by a plan, counted. */
export interface Reach {
  config: string
  /** all agents that it reaches, including those that could not be read */
  agents: number
  /** agents that do not have a runner of it yet */
  newAgents: number
  /** agents that have a runner of it already */
  running: number
  online: number
  offline: number
  /** agents that were never online */
  registered: number
  /** agents that could not be read and are counted in `agents` only */
  unread: number
  /** the tags of the plan that bring it, the tag with the most agents first */
  tags: TagReach[]
  /** name of the system, for example "linux", and count of its agents */
  systems: [string, number][]
}

export interface TagReach {
  tag: string
  agents: number
  /** agents that get it by this tag alone */
  only: number
}

/**
 * Another runner on the same agent that may read the same files (`path`), or that has the name of a config that the plan
 * creates (`name`).
 */
export interface Collision {
  is: 'path' | 'name'
  agent: string
  hostname: string
  config: string
  other: string
  /** the log paths of the two configs */
  path: string
  otherPath: string
}

export interface Impact {
  reaches: Reach[]
  collisions: Collision[]
  /** runners that were not compared because their config was not read */
  uncompared: number
}

/** A config that an agent gets by a tag; null: directly. */
interface Assignment {
  config: string
  agent: string
  tag: string | null
}

/** The impact of a plan on its agents; pure. @param contents by name, of the configs that run there and those of the plan */
export function impactOf(
  steps: readonly Pick<Step, 'change' | 'skip'>[],
  snapshot: PlanSnapshot,
  contents: ReadonlyMap<string, unknown>,
): Impact {
  const created = new Set<string>()
  const allContents = new Map(contents)
  for (const { change, skip } of steps) {
    if (skip || change.kind !== 'createConfig') continue
    created.add(change.config)
    allContents.set(change.config, change.content)
  }
  const byConfig = groupBy(assignmentsOf(steps, snapshot), ({ config }) => config)
  const overlapOf = overlaps(allContents)
  const isDeleted = deletionsOf(steps)
  const collisions: Collision[] = []
  const uncompared = new Set<string>()
  const reaches = Array.from(byConfig, ([config, assignments]) => {
    const ids = new Set(assignments.map(({ agent }) => agent))
    const read = [...ids].flatMap((id) => snapshot.agents.get(id) ?? [])
    for (const agent of read) {
      for (const other of agent.runners) {
        if (isDeleted(agent.id, other)) continue
        const collision = { agent: agent.id, hostname: agent.hostname, config, other }
        if (other === config) {
          if (created.has(config))
            collisions.push({ ...collision, is: 'name', path: '', otherPath: '' })
          continue
        }
        if (!allContents.has(other)) uncompared.add(`${agent.id}\n${other}`)
        const paths = overlapOf(config, other)
        if (paths && !agent.runners.includes(config))
          collisions.push({ ...collision, is: 'path', ...paths })
      }
    }
    return reachOf(config, assignments, ids, read)
  })
  return {
    reaches: reaches.sort((a, b) => b.agents - a.agents),
    collisions,
    uncompared: uncompared.size,
  }
}

/** The names of the configs that the agents of the plan run or get: their contents are needed by `impactOf`. */
export function configsToCompare(
  steps: readonly Pick<Step, 'change' | 'skip'>[],
  snapshot: PlanSnapshot,
) {
  const names = new Set<string>()
  for (const { config, agent } of assignmentsOf(steps, snapshot)) {
    names.add(config)
    for (const other of snapshot.agents.get(agent)?.runners ?? []) names.add(other)
  }
  return [...names]
}

/** Tells whether the plan deletes a runner: a config does not collide with one that it replaces. */
function deletionsOf(steps: readonly Pick<Step, 'change' | 'skip'>[]) {
  const deleted = new Set<string>()
  for (const { change, skip } of steps) {
    if (skip) continue
    if (change.kind === 'deleteConfig') deleted.add(change.config)
    if (change.kind === 'removeRunner') deleted.add(`${change.agent}\n${change.config}`)
  }
  return (agent: string, config: string) =>
    deleted.has(config) || deleted.has(`${agent}\n${config}`)
}

function assignmentsOf(
  steps: readonly Pick<Step, 'change' | 'skip'>[],
  snapshot: PlanSnapshot,
): Assignment[] {
  const agentsOf = (tag: string) => [...(snapshot.tags.get(tag)?.agents ?? [])]
  const created = new Map(
    steps.flatMap(({ change }) =>
      change.kind === 'createTag' ? [[change.tag, change.configs] as const] : [],
    ),
  )
  return steps.flatMap(({ change, skip }): Assignment[] => {
    if (skip) return []
    switch (change.kind) {
      case 'assignConfig':
        return [{ config: change.config, agent: change.agent, tag: null }]
      case 'giveConfig':
        return agentsOf(change.tag).map((agent) => ({ ...change, agent }))
      case 'createConfig':
        return change.tags.flatMap((tag) =>
          agentsOf(tag).map((agent) => ({ config: change.config, agent, tag })),
        )
      case 'addTag': {
        const { tag, agent } = change
        const configs = snapshot.tags.get(tag)?.configs ?? created.get(tag) ?? []
        return configs.map((config) => ({ config, agent, tag }))
      }
      default:
        return []
    }
  })
}

function reachOf(
  config: string,
  assignments: readonly Assignment[],
  ids: ReadonlySet<string>,
  read: readonly AgentSnapshot[],
): Reach {
  const byAgent = groupBy(assignments, ({ agent }) => agent)
  const tags = new Map<string, TagReach>()
  for (const { tag, agent } of assignments) {
    if (tag === null) continue
    const reach = tags.get(tag) ?? { tag, agents: 0, only: 0 }
    const isOnly = byAgent.get(agent)?.every((one) => one.tag === tag) ?? false
    tags.set(tag, { tag, agents: reach.agents + 1, only: reach.only + (isOnly ? 1 : 0) })
  }
  const count = (test: (agent: AgentSnapshot) => boolean) => read.filter(test).length
  const running = count(({ runners }) => runners.includes(config))
  const online = count(({ state }) => state === 'online')
  const registered = count(({ state }) => state === 'register')
  const systems = groupBy(read, ({ kernel }) => kernel.toLowerCase())
  return {
    config,
    agents: ids.size,
    newAgents: read.length - running,
    running,
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

/** Tells whether two configs may read the same files. Each pair is compared once, however many agents have both. */
function overlaps(contents: ReadonlyMap<string, unknown>) {
  const paths = new Map(Array.from(contents, ([name, content]) => [name, logPathOf(content)]))
  const results = new Map<string, boolean>()
  return (config: string, other: string) => {
    const [path, otherPath] = [paths.get(config) ?? '', paths.get(other) ?? '']
    const key = `${config}\n${other}`
    const overlap = results.get(key) ?? mayOverlap(path, otherPath)
    results.set(key, overlap)
    return overlap ? { path, otherPath } : null
  }
}
