import { toFrame, type Frame, type Unit } from '../lib/series/frames'
import { instant } from '../lib/time/instant'
import { get, post } from './endpoint'
import { seconds } from './list'
import { isObject, list, number, text } from './read'
import { z } from './zod'

/** The seven series of a machine: which fields a bucket has and what they count. */
export const metricSeries = {
  cpu_usage: { fields: ['cpu_usage_system', 'cpu_usage_user'], unit: 'percent' },
  diskio: { fields: ['diskio_reads_rate', 'diskio_writes_rate'], unit: 'op/s' },
  mem_used_percent: { fields: ['mem_used_percent'], unit: 'percent' },
  net_bytes_rate: { fields: ['bytes_recv_rate', 'bytes_sent_rate'], unit: 'bytes/s' },
  net_packets_rate: { fields: ['packets_recv_rate', 'packets_sent_rate'], unit: 'packets/s' },
  system_load: { fields: ['system_load1', 'system_load5', 'system_load15'], unit: 'load' },
  tcp_established_num: { fields: ['tcp_established_num'], unit: 'connections' },
} as const satisfies Record<string, { fields: readonly string[]; unit: Unit }>
export type MetricName = keyof typeof metricSeries
export type FieldName = (typeof metricSeries)[MetricName]['fields'][number]
export const metricNames = [
  'cpu_usage',
  'system_load',
  'mem_used_percent',
  'diskio',
  'net_bytes_rate',
  'net_packets_rate',
  'tcp_established_num',
] as const satisfies readonly MetricName[]

/** One input of the form that opens monitoring. */
export interface MetricField {
  name: string
  /** Chinese */
  label: string
  /** What to offer first. */
  value: string
}

export type AgentMetrics =
  | { opened: true; frames: Record<MetricName, Frame> }
  | { opened: false; post_url: string; message: string; fields: MetricField[] }

/** Why a `post_url` is not followed. */
export type PostUrlProblem = 'empty' | 'absolute' | 'unsafe'

const value = z.optional(z.strictObject({ value: z.nullable(z.number()) }))
const wireSeries = <Values extends Record<string, typeof value>>(values: Values) =>
  z.strictObject({ buckets: z.array(z.strictObject({ key: z.int(), ...values })) })

const FramesWire = z.strictObject({
  cpu_usage: wireSeries({ cpu_usage_system: value, cpu_usage_user: value }),
  diskio: wireSeries({ diskio_reads_rate: value, diskio_writes_rate: value }),
  mem_used_percent: wireSeries({ mem_used_percent: value }),
  net_bytes_rate: wireSeries({ bytes_recv_rate: value, bytes_sent_rate: value }),
  net_packets_rate: wireSeries({ packets_recv_rate: value, packets_sent_rate: value }),
  system_load: wireSeries({ system_load1: value, system_load5: value, system_load15: value }),
  tcp_established_num: wireSeries({ tcp_established_num: value }),
})

const AgentMetricsWire = z.discriminatedUnion('opened', [
  z.strictObject({ opened: z.literal(true), data: FramesWire }),
  z.strictObject({
    opened: z.literal(false),
    data: z.catchall(
      z.object({ post_url: z.string(), message: z.string() }),
      z.strictObject({ chinese: z.string(), default: z.string() }),
    ),
  }),
])
export type AgentMetricsWire = z.output<typeof AgentMetricsWire>

const series = (name: MetricName) =>
  z.pipe(
    z.nullish(z.object({ buckets: list(z.record(z.string(), z.unknown())) })),
    z.transform((series) => frameOf(name, series?.buckets ?? [])),
  )

const Frames = z.pipe(
  z.transform((data) => data ?? {}),
  z.object({
    cpu_usage: series('cpu_usage'),
    diskio: series('diskio'),
    mem_used_percent: series('mem_used_percent'),
    net_bytes_rate: series('net_bytes_rate'),
    net_packets_rate: series('net_packets_rate'),
    system_load: series('system_load'),
    tcp_established_num: series('tcp_established_num'),
  }),
)

const Offer = z.pipe(
  z.transform((data) => data ?? {}),
  z.looseObject({ post_url: text, message: text }),
)

export const metrics = {
  /** Whether and how machines are monitored. */
  settings: get('/metrics/machine', {
    wire: z.discriminatedUnion('opened', [
      z.strictObject({ opened: z.literal(true), interval: z.string(), repo_name: z.string() }),
      z.strictObject({ opened: z.literal(false) }),
    ]),
    /** The unit of `interval` is not documented; agents count in seconds. */
    read: z.object({ opened: z.boolean(), interval: number, repo_name: text }),
  }),
  /** About 300 points, however long the range. */
  agent: get('/metrics/:agentId', {
    alias: '/metrics/:agentId/data',
    query: z.object({ beginTime: seconds, endTime: seconds }),
    wire: AgentMetricsWire,
    read: z.pipe(
      z.discriminatedUnion('opened', [
        z.object({ opened: z.literal(true), data: Frames }),
        z.object({ opened: z.literal(false), data: Offer }),
      ]),
      z.transform((answer): AgentMetrics =>
        answer.opened
          ? { opened: true, frames: answer.data }
          : { opened: false, ...offer(answer.data) },
      ),
    ),
  }),
  /**
   * Opens monitoring with the form that an answer offered: field name -> what was filled in. Not documented as an
   * operation; the answer names its path, so send it with `openAt`.
   */
  open: post('/metrics', {
    body: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
}

/** Opening, at the path that `postUrl` read. */
export const openAt = (path: `/${string}`) => ({ ...metrics.open, path })

/**
 * Where to post the form that opens monitoring: a path below the API base, as the documentation has it. Anything that
 * could lead elsewhere is refused, since the request would carry the operator's credentials.
 */
export function postUrl(url: string): { path: `/${string}` } | { problem: PostUrlProblem } {
  if (url === '') return { problem: 'empty' }
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(url)) return { problem: 'absolute' }
  const path = url.replace(/^\//, '')
  const segments = path.split(/[?#]/, 1)[0]?.split('/') ?? []
  const unsafe = /[\s\\\p{Cc}]/u.test(path) || segments.some((part) => dots.test(part))
  return unsafe || segments.includes('') ? { problem: 'unsafe' } : { path: `/${path}` }
}

/** What a URL parser takes for `.` or `..`. */
const dots = /^(\.|%2e){1,2}$/i

function frameOf(name: MetricName, buckets: Record<string, unknown>[]) {
  const { fields, unit } = metricSeries[name]
  const points = buckets.flatMap(({ key, ...cells }) => {
    const at = instant(key)
    const values = Object.fromEntries(fields.map((field) => [field, numeric(cells[field])]))
    return at === null ? [] : [{ time: at, values }]
  })
  return toFrame(points, fields, unit)
}

/** `{value: 1.5}` -> 1.5; null, absence and text such as "NaN" are missing. */
function numeric(cell: unknown): number | null {
  const value = isObject(cell) ? cell.value : cell
  if (typeof value !== 'number' && typeof value !== 'string') return null
  return value === '' || !Number.isFinite(Number(value)) ? null : Number(value)
}

function offer({ post_url, message, ...rest }: z.output<typeof Offer>) {
  const fields = Object.entries(rest).flatMap(([name, field]): MetricField[] =>
    isObject(field) ? [{ name, label: shown(field.chinese), value: shown(field.default) }] : [],
  )
  return { post_url, message, fields }
}

const shown = (value: unknown) =>
  typeof value === 'string' ? value : value == null ? '' : JSON.stringify(value)
