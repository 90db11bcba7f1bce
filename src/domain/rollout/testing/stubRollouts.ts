import { json, stubServer } from '../../../api/testing/stubServer'
import { createPlanRunner } from '../../plan/runner/planRunner'
import type { Journal } from '../../plan/store/journal'
import { leaseLocks } from '../../plan/runner/leaseLocks'
import { configDigest } from '../../../contract/normalConfig'
import { isRecord } from '../../../lib/json/json'
import { wait } from '../../../lib/async/wait'
import type { RolloutLimits, RolloutInput } from '../rollout'
import { createRolloutRunner } from '../rolloutRunner'
import type { RolloutStore } from '../rolloutStore'

export const content = { reader: { mode: 'dir', log_path: '/new' } }
const limits: RolloutLimits = { maxFailures: 1, applyTimeout: 20, minWatch: 0, onFailure: 'pause' }

/** A rollout of the config `new` in these stages, given by agent ids. */
export const rolloutInputOf = (
  stages: string[][],
  more: Partial<RolloutInput> = {},
): RolloutInput => ({
  config: 'new',
  digest: configDigest(content),
  replaces: '',
  stages: stages.map((ids) => ({
    tag: '',
    members: ids.map((id) => ({ id, name: id })),
    gated: true,
  })),
  limits,
  ...more,
})

/**
 * A server whose agents run these configs, by agent id. `writes` records each assignment as `+ config agent` and each
 * deletion of a runner as `- config agent`. The faults can be changed at any time.
 */
export function stubRolloutServer(agentConfigs: Record<string, string[]>) {
  const writes: string[] = []
  const faults: {
    content: Record<string, unknown> | null
    offline: Set<string>
    failing: Set<string>
    /** agents on which writes have no effect */
    stuck: Set<string>
    /** agents for which assignments of `new` are refused; with them the whole request */
    refusing: Set<string>
    /** agents that run no config that is assigned */
    deaf: Set<string>
    /** called once, when the next read of runners has been answered and its answer is not yet processed */
    afterRunners: (() => void) | null
  } = {
    content,
    offline: new Set(),
    failing: new Set(),
    stuck: new Set(),
    refusing: new Set(),
    deaf: new Set(),
    afterRunners: null,
  }
  const { call } = stubServer(({ method, url, body }) => {
    const [path = '', search] = url.split('?')
    const query = new URLSearchParams(search)
    if (method === 'GET') {
      const answer = json(read(path, query.get('id'), query.get('name')))
      if (path.endsWith('/runners')) {
        faults.afterRunners?.()
        faults.afterRunners = null
      }
      return answer
    }
    const isRefused = path.endsWith('/configs/new/agents') && faults.refusing.size > 0
    if (isRefused) return json({ error: 'E1069: the agent does not answer' }, { status: 400 })
    write(path, body ? JSON.parse(body) : null)
    return new Response(null)
  })
  const write = (path: string, body: unknown) => {
    const [, name = ''] = /configs\/(\w+)\/agents$/.exec(path) ?? []
    const removed = Array.isArray(body) ? body.filter(isRecord) : []
    for (const one of removed) {
      const [id, config] = [String(one.agent_id), String(one.config_name)]
      writes.push(`- ${config} ${id}`)
      if (faults.stuck.has(id)) continue
      agentConfigs[id] = (agentConfigs[id] ?? []).filter((other) => other !== config)
    }
    const assigned =
      isRecord(body) && Array.isArray(body.agent_ids) ? body.agent_ids.map(String) : []
    for (const id of assigned) {
      writes.push(`+ ${name} ${id}`)
      if (!faults.stuck.has(id) && !faults.deaf.has(id)) agentConfigs[id]?.push(name)
    }
  }
  const read = (path: string, id: string | null, name: string | null) => {
    const matches = (filter: string | null, value: string) => !filter || filter === value
    if (path.endsWith('/configs')) {
      const config = { name, tags: [], note: '', timestamp: 1, config: faults.content }
      return { configs: faults.content ? [config] : [], totalSize: faults.content ? 1 : 0 }
    }
    const ids = Object.keys(agentConfigs).filter((one) => matches(id, one))
    if (path.endsWith('/agents')) {
      const agentList = ids.map((one) => ({
        id: one,
        hostname: one,
        state: faults.offline.has(one) ? 'offline' : 'online',
      }))
      return { agentList, totalSize: agentList.length }
    }
    const runners = ids.flatMap((agent_id) =>
      (agentConfigs[agent_id] ?? [])
        .filter((one) => matches(name, one))
        .map((one) => ({
          agent_id,
          name: one,
          state: 'running',
          config: content,
          status: faults.failing.has(agent_id) ? { error: 'disk is full' } : {},
        })),
    )
    return { runners, totalSize: runners.length }
  }
  return Object.assign(faults, { call, writes, agentConfigs })
}

/** A tab of a browser with this journal and store. `guards`: each value that the guard was set to. */
export async function openTab(
  server: Pick<ReturnType<typeof stubRolloutServer>, 'call'>,
  { journal, store, holder }: { journal: Journal; store: RolloutStore; holder: string },
) {
  const locks = leaseLocks({ journal, holder, now: Date.now, wait })
  const shared = { call: server.call, locks, now: Date.now, wait, channel: null }
  const planRunner = await createPlanRunner({ ...shared, journal, onWritten: () => {} })
  const guards: boolean[] = []
  const guard = (on: boolean) => void guards.push(on)
  const rolloutRunner = await createRolloutRunner({ ...shared, planRunner, store, guard })
  const close = () => {
    rolloutRunner.close()
    planRunner.close()
  }
  return { planRunner, rolloutRunner, guards, close }
}
