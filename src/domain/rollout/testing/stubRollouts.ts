import { json, stubServer } from '../../../api/testing/stubServer'
import { createPlanRunner } from '../../plan/runner/planRunner'
import type { Journal } from '../../plan/store/journal'
import { leases } from '../../plan/runner/lock'
import { configDigest } from '../../../contract/normalConfig'
import { isRecord } from '../../../lib/json/json'
import { wait } from '../../../lib/async/wait'
import type { Limits, RolloutWish } from '../rollout'
import { createRollouts } from '../rollouts'
import type { RolloutStore } from '../rolloutStore'

export const content = { reader: { mode: 'dir', log_path: '/new' } }
const limits: Limits = { failures: 1, settle: 20, watch: 0, onFailure: 'pause' }

/** A hand-out of `new` to these stages. */
export const wishOf = (stages: string[][], more: Partial<RolloutWish> = {}): RolloutWish => ({
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

/** A server on which configs are handed out: by agent, the configs that it runs. Each write is noted. */
export function stubHolders(holders: Record<string, string[]>) {
  const writes: string[] = []
  const trouble: {
    content: Record<string, unknown> | null
    offline: Set<string>
    failing: Set<string>
    stuck: Set<string>
  } = { content, offline: new Set(), failing: new Set(), stuck: new Set() }
  const { call } = stubServer(({ method, url, body }) => {
    const [path = '', search] = url.split('?')
    const asked = new URLSearchParams(search)
    if (method === 'GET') return json(read(path, asked.get('id'), asked.get('name')))
    write(path, body ? JSON.parse(body) : null)
    return new Response(null)
  })
  const write = (path: string, body: unknown) => {
    const [, name = ''] = /configs\/(\w+)\/agents$/.exec(path) ?? []
    const removed = Array.isArray(body) ? body.filter(isRecord) : []
    for (const one of removed) {
      const [id, config] = [String(one.agent_id), String(one.config_name)]
      writes.push(`- ${config} ${id}`)
      if (trouble.stuck.has(id)) continue
      holders[id] = (holders[id] ?? []).filter((other) => other !== config)
    }
    const given = isRecord(body) && Array.isArray(body.agent_ids) ? body.agent_ids.map(String) : []
    for (const id of given) {
      writes.push(`+ ${name} ${id}`)
      if (!trouble.stuck.has(id)) holders[id]?.push(name)
    }
  }
  const read = (path: string, id: string | null, name: string | null) => {
    const fits = (asked: string | null, value: string) => !asked || asked === value
    if (path.endsWith('/configs')) {
      const config = { name, tags: [], note: '', timestamp: 1, config: trouble.content }
      return { configs: trouble.content ? [config] : [], totalSize: trouble.content ? 1 : 0 }
    }
    const ids = Object.keys(holders).filter((one) => fits(id, one))
    if (path.endsWith('/agents')) {
      const agentList = ids.map((one) => ({
        id: one,
        hostname: one,
        state: trouble.offline.has(one) ? 'offline' : 'online',
      }))
      return { agentList, totalSize: agentList.length }
    }
    const runners = ids.flatMap((agent_id) =>
      (holders[agent_id] ?? [])
        .filter((one) => fits(name, one))
        .map((one) => ({
          agent_id,
          name: one,
          state: 'running',
          config: content,
          status: trouble.failing.has(agent_id) ? { error: 'disk is full' } : {},
        })),
    )
    return { runners, totalSize: runners.length }
  }
  return Object.assign(trouble, { call, writes, holders })
}

/** A tab of a browser on that server. */
export async function openTab(
  server: Pick<ReturnType<typeof stubHolders>, 'call'>,
  { journal, store, holder }: { journal: Journal; store: RolloutStore; holder: string },
) {
  const locks = leases({ journal, holder, now: Date.now, wait })
  const parts = { call: server.call, locks, now: Date.now, wait, channel: null }
  const desk = await createPlanRunner({ ...parts, journal, onWritten: () => {} })
  const guards: boolean[] = []
  const guard = (on: boolean) => void guards.push(on)
  const rollouts = await createRollouts({ ...parts, desk, store, guard })
  const close = () => {
    rollouts.close()
    desk.close()
  }
  return { desk, rollouts, guards, close }
}
