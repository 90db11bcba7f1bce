import { names } from './body'
import { del, get, post } from './endpoint'
import { listQuery, oneOf, searchText, commaList, type Page } from './list'
import { amount, anyCase, list, shortText, time, withRaw, word } from './read'
import type { PartlyRead } from './partlyRead'
import { answerWith, key, pageOf, rows, totalSize } from './rows'
import { z } from './zod'

/** `register`: no heartbeat yet; `online`: connected; `offline`: disconnected. Unknown states are shown as sent. */
export const agentStates = ['online', 'offline', 'register'] as const
export type AgentState = (typeof agentStates)[number]

/** Whether an agent of this state is known not to report: what is said of its runners may be old. */
export const isUnreachable = (state: string) => state === 'offline' || state === 'register'

export const agentSorts = ['hostname', 'ip', 'state', 'create_time'] as const

export const AgentQuery = z.object({
  ...listQuery,
  tag: searchText,
  id: searchText,
  state: commaList,
  sort: oneOf(...agentSorts),
})
export type AgentQuery = z.output<typeof AgentQuery>

const Cpu = z.object({ model: shortText, mhz: amount, cache: amount, cores: amount, count: amount })
const Interface = z.object({
  name: shortText,
  mtu: amount,
  mac: shortText,
  ip: list(shortText),
  /** `mask[i]` belongs to `ip[i]` */
  mask: list(shortText),
})
const Disk = z.object({ device: shortText, fstype: shortText, mount: shortText, size: amount })

const Machine = z.object({
  hostname: shortText,
  boot_time: time,
  kernel: shortText,
  kernel_version: shortText,
  platform: shortText,
  platform_version: shortText,
  /** undocumented; read by Qiniu's client */
  arch: shortText,
  cpu: z.nullish(anyCase(Cpu)),
  /** bytes */
  memory: amount,
  interface: list(Interface),
  disk: list(Disk),
})
export type Machine = z.output<typeof Machine>

const AgentRead = withRaw(
  z.object({
    id: key,
    ip: shortText,
    tags: list(key),
    hostname: shortText,
    /** Unix ms */
    create_time: time,
    state: word,
    /** names */
    runners: list(key),
    machine: z.nullish(Machine),
  }),
)
export type Agent = z.output<typeof AgentRead> & PartlyRead

const MachineWire = z.strictObject({
  hostname: z.string(),
  boot_time: z.int(),
  kernel: z.string(),
  kernel_version: z.string(),
  platform: z.string(),
  platform_version: z.string(),
  cpu: z.strictObject({
    model: z.string(),
    Mhz: z.number(),
    Cache: z.int(),
    Cores: z.int(),
    count: z.int(),
  }),
  memory: z.int(),
  interface: z.array(
    z.strictObject({
      name: z.string(),
      mtu: z.int(),
      mac: z.string(),
      ip: z.array(z.string()),
      mask: z.array(z.string()),
    }),
  ),
  disk: z.array(
    z.strictObject({
      device: z.string(),
      fstype: z.string(),
      mount: z.string(),
      size: z.int(),
    }),
  ),
})
export type MachineWire = z.output<typeof MachineWire>

export const AgentWire = z.strictObject({
  id: z.string(),
  ip: z.string(),
  tags: z.array(z.string()),
  hostname: z.string(),
  create_time: z.int(),
  state: z.enum(agentStates),
  runners: z.array(z.string()),
  machine: z.optional(MachineWire),
})
export type AgentWire = z.output<typeof AgentWire>

const ids = z.object({ id: commaList })

export const agents = {
  list: get('/agents', {
    query: AgentQuery,
    wire: z.strictObject({ agentList: z.array(AgentWire), totalSize: z.int() }),
    read: z.pipe(
      answerWith('agentList', z.object({ agentList: rows(AgentRead), totalSize })),
      z.transform(({ agentList, totalSize }): Page<Agent> => pageOf(agentList, totalSize)),
    ),
  }),
  /** Removes every agent that matches, without a filter possibly all of them. The console never calls it. */
  removeMatching: del('/agents', {
    query: z.object({ tag: searchText, id: searchText, state: commaList }),
  }),
  remove: del('/agents/batch', { query: ids }),
  addTag: post('/agents/:agentId/tags/:tagName'),
  addTags: post('/agents/:agentId/tags', { body: z.object({ tags: names }) }),
  removeTag: del('/agents/:agentId/tags/:tagName'),
  upgrade: post('/agents/upgrade', {
    body: z.object({ agent_ids: names, tags: names }),
    /** The answer is undocumented; Qiniu's client reads a job id. */
    read: z.pipe(
      z.unknown(),
      z.transform((value) => (typeof value === 'string' && value !== '' ? value : null)),
    ),
  }),
}
