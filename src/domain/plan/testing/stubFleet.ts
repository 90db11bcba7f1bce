import { runnerKey } from '../../../contract/runners'
import { json, stubServer, type Seen } from '../../../api/testing/stubServer'
import type { Change } from '../model/changes'
import { emptySnapshot } from '../model/snapshot'
import type {
  PlanSnapshot,
  KnownAgent,
  KnownConfig,
  KnownRunner,
  KnownTag,
} from '../model/snapshot'
import { makePlan } from '../planning/makePlan'
import type { Step } from '../model/plan'
import { newProgress, type RunContext } from '../runner/run'

/** What a stubbed server has. `gone`: what it was asked about and does not list. */
export interface Fleet {
  agents?: KnownAgent[]
  tags?: KnownTag[]
  runners?: KnownRunner[]
  configs?: KnownConfig[]
  /** runners of a config, in all */
  running?: Record<string, number>
  releases?: PlanSnapshot['releases']
  gone?: {
    agents?: string[]
    tags?: string[]
    runners?: [agent: string, config: string][]
    configs?: string[]
  }
}

export const agentOf = (id: string, more: Partial<KnownAgent> = {}): KnownAgent => ({
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

export const tagOf = (name: string, agents: string[] = [], configs: string[] = []): KnownTag => ({
  name,
  note: '',
  configs,
  agents: new Set(agents),
})

export const runnerOf = (agent: string, config: string, state = 'running'): KnownRunner => ({
  agent,
  config,
  hostname: '',
  ip: '',
  state,
  elapsed: 3600,
})

export const configOf = (name: string, more: Partial<KnownConfig> = {}): KnownConfig => ({
  name,
  note: '',
  tags: [],
  content: { reader: { mode: 'dir' } },
  at: 1,
  ...more,
})

/** All of a fleet, read. */
export function knownOf(fleet: Fleet): PlanSnapshot {
  const { agents, tags, runners, configs, running, releases, gone } = fleet
  const known = emptySnapshot()
  for (const config of configs ?? []) known.configs.set(config.name, config)
  for (const name of gone?.configs ?? []) known.configs.set(name, null)
  for (const [name, count] of Object.entries(running ?? {})) known.running.set(name, count)
  for (const agent of agents ?? []) known.agents.set(agent.id, agent)
  for (const tag of tags ?? []) known.tags.set(tag.name, tag)
  for (const one of runners ?? []) known.runners.set(runnerKey(one.agent, one.config), one)
  for (const id of gone?.agents ?? []) known.agents.set(id, null)
  for (const name of gone?.tags ?? []) known.tags.set(name, null)
  for (const [agent, config] of gone?.runners ?? []) {
    known.runners.set(runnerKey(agent, config), null)
  }
  return { ...known, releases: releases ?? null }
}

/** The only step of a plan. */
export function stepOf(change: Change, fleet: Fleet): Step {
  const [step] = makePlan([change], knownOf(fleet)).steps
  if (!step) throw new Error('a plan without steps')
  return step
}

/** Answers reads with the fleet as it is when asked, and writes with `write`. With `fail` set, reads fail. */
export function stubFleet(
  fleet: Fleet,
  write: (request: Seen, count: number) => Response | Promise<Response> = () =>
    new Response(null, { status: 200 }),
) {
  const writes: Seen[] = []
  const trouble: { fail?: (() => Response) | undefined } = {}
  const { call, seen } = stubServer((request) => {
    const [path, search] = request.url.split('?')
    const asked = new URLSearchParams(search)
    const fits = (name: string, value: string) => (asked.get(name) || value) === value
    if (request.method !== 'GET') return write(request, writes.push(request))
    if (trouble.fail) return trouble.fail()
    if (path?.endsWith('/agents')) {
      const rows = (fleet.agents ?? []).filter(
        ({ id, tags }) =>
          fits('id', id) && (!asked.get('tag') || tags.includes(asked.get('tag') ?? '')),
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
    const rows = (fleet.runners ?? []).filter(
      ({ agent, config }) => fits('id', agent) && fits('name', config),
    )
    const runners = rows.map(({ agent, config, state, elapsed }) => ({
      agent_id: agent,
      name: config,
      state,
      status: elapsed === null ? {} : { elaspedtime: elapsed },
    }))
    return json({ runners, totalSize: rows.length })
  })
  return Object.assign(trouble, { call, seen, writes })
}

/** A run of these changes on a fleet, at a time of its own; `saved` is what would survive a crash, each time. */
export function runOf(changes: Change[], fleet: Fleet, call: RunContext['call']) {
  const clock = { now: 1_000_000 }
  const saved: Uint8Array[] = []
  const { steps } = makePlan(changes, knownOf(fleet))
  const progress = newProgress(steps, clock.now)
  const run: RunContext = {
    steps,
    progress,
    call,
    now: () => clock.now,
    save: () => {
      saved.push(progress.codes.slice())
      return Promise.resolve()
    },
    changed: () => {},
  }
  return { run, clock, saved }
}
