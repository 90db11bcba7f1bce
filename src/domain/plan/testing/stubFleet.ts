import { runnerKey } from '../../../contract/runners'
import { json, stubServer, type SeenRequest } from '../../../api/testing/stubServer'
import type { Change } from '../model/changes'
import { emptySnapshot } from '../model/snapshot'
import type {
  PlanSnapshot,
  AgentSnapshot,
  ConfigSnapshot,
  RunnerSnapshot,
  TagSnapshot,
} from '../model/snapshot'
import { makePlan } from '../planning/makePlan'
import type { Step } from '../model/plan'
import { newProgress, type RunContext } from '../runner/applyPlan'

/** The objects of a stubbed server. `gone`: objects that were read and that it does not list. */
export interface Fleet {
  agents?: AgentSnapshot[]
  tags?: TagSnapshot[]
  /** `content`: what it runs; unreadable without it */
  runners?: (RunnerSnapshot & { content?: unknown })[]
  configs?: ConfigSnapshot[]
  /** by config: the count of its runners */
  runnerCounts?: Record<string, number>
  releases?: PlanSnapshot['releases']
  gone?: {
    agents?: string[]
    tags?: string[]
    runners?: [agent: string, config: string][]
    configs?: string[]
  }
}

export const agentOf = (id: string, more: Partial<AgentSnapshot> = {}): AgentSnapshot => ({
  id,
  hostname: `host-${id}`,
  ip: '10.0.0.1',
  state: 'online',
  tags: [],
  runners: [],
  kernel: 'linux',
  arch: '',
  ...more,
})

export const tagOf = (
  name: string,
  agents: string[] = [],
  configs: string[] = [],
): TagSnapshot => ({
  name,
  note: '',
  configs,
  agents: new Set(agents),
})

export const runnerOf = (agent: string, config: string, state = 'running'): RunnerSnapshot => ({
  agent,
  config,
  hostname: '',
  ip: '',
  state,
  elapsed: 3600,
  error: '',
})

export const configOf = (name: string, more: Partial<ConfigSnapshot> = {}): ConfigSnapshot => ({
  name,
  note: '',
  tags: [],
  content: { reader: { mode: 'dir' } },
  at: 1,
  ...more,
})

/** The snapshot of all objects of a fleet. */
export function snapshotOf(fleet: Fleet): PlanSnapshot {
  const { agents, tags, runners, configs, runnerCounts, releases, gone } = fleet
  const snapshot = emptySnapshot()
  for (const config of configs ?? []) snapshot.configs.set(config.name, config)
  for (const name of gone?.configs ?? []) snapshot.configs.set(name, null)
  for (const [name, count] of Object.entries(runnerCounts ?? {}))
    snapshot.runnerCounts.set(name, count)
  for (const agent of agents ?? []) snapshot.agents.set(agent.id, agent)
  for (const tag of tags ?? []) snapshot.tags.set(tag.name, tag)
  for (const one of runners ?? []) snapshot.runners.set(runnerKey(one.agent, one.config), one)
  for (const id of gone?.agents ?? []) snapshot.agents.set(id, null)
  for (const name of gone?.tags ?? []) snapshot.tags.set(name, null)
  for (const [agent, config] of gone?.runners ?? []) {
    snapshot.runners.set(runnerKey(agent, config), null)
  }
  return { ...snapshot, releases: releases ?? null }
}

/** The step of a plan of one change. */
export function stepOf(change: Change, fleet: Fleet): Step {
  const [step] = makePlan([change], snapshotOf(fleet)).steps
  if (!step) throw new Error('a plan without steps')
  return step
}

/** A server that answers reads with the present fleet, and writes with `write`. With `fail` set, reads fail. */
export function stubFleet(
  fleet: Fleet,
  write: (request: SeenRequest, count: number) => Response | Promise<Response> = () =>
    new Response(null, { status: 200 }),
) {
  const writes: SeenRequest[] = []
  const faults: { fail?: (() => Response) | undefined } = {}
  const { call, seen } = stubServer((request) => {
    const [path, search] = request.url.split('?')
    const query = new URLSearchParams(search)
    const fits = (name: string, value: string) => (query.get(name) || value) === value
    if (request.method !== 'GET') return write(request, writes.push(request))
    if (faults.fail) return faults.fail()
    if (path?.endsWith('/agents')) {
      const rows = (fleet.agents ?? []).filter(
        ({ id, tags }) =>
          fits('id', id) && (!query.get('tag') || tags.includes(query.get('tag') ?? '')),
      )
      const agentList = rows.map(({ kernel, arch, ...agent }) => ({
        ...agent,
        machine: { kernel, arch },
      }))
      return json({ agentList, totalSize: rows.length })
    }
    if (path?.endsWith('/tags')) {
      const rows = (fleet.tags ?? []).filter(({ name }) => fits('name', name))
      const tags = rows.map(({ agents, configs, ...tag }) => ({
        ...tag,
        agent_ids: [...agents],
        config_names: configs,
      }))
      return json({ tags, totalSize: rows.length })
    }
    if (path?.endsWith('/configs')) {
      const rows = (fleet.configs ?? []).filter(({ name }) => fits('name', name))
      const configs = rows.map(({ content, at, ...config }) => ({
        ...config,
        config: content,
        timestamp: at,
      }))
      return json({ configs, totalSize: rows.length })
    }
    const rows = (fleet.runners ?? []).filter(
      ({ agent, config }) => fits('id', agent) && fits('name', config),
    )
    const runners = rows.map(({ agent, config, state, elapsed, error, content }) => ({
      agent_id: agent,
      name: config,
      state,
      config: content,
      status: { ...(elapsed !== null && { elaspedtime: elapsed }), ...(error && { error }) },
    }))
    const [page, size] = [Number(query.get('page') ?? 1), Number(query.get('size') ?? 200)]
    return json({ runners: runners.slice((page - 1) * size, page * size), totalSize: rows.length })
  })
  return Object.assign(faults, { call, seen, writes })
}

/** A run of these changes on a fleet, with a clock of its own. `saved`: the outcome codes at each save. */
export function runOf(changes: Change[], fleet: Fleet, call: RunContext['call']) {
  const clock = { now: 1_000_000 }
  const saved: Uint8Array[] = []
  const { steps } = makePlan(changes, snapshotOf(fleet))
  const progress = newProgress(steps, clock.now)
  const run: RunContext = {
    steps,
    progress,
    call,
    now: () => clock.now,
    wait: (ms) => {
      clock.now += ms
      return Promise.resolve()
    },
    former: new Map(),
    save: () => {
      saved.push(progress.codes.slice())
      return Promise.resolve()
    },
    changed: () => {},
  }
  return { run, clock, saved }
}
