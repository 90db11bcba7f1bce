import { toFrame, type Frame, type Point, type Unit } from '../lib/series/frames'
import { toUnixMs } from '../lib/time/toUnixMs'
import { get, post } from './endpoint'
import { goBoolean, goDuration } from './goNumbers'
import { seconds } from './list'
import { text } from './read'
import { isRecord } from '../lib/json/json'
import { z } from './zod'

/** The seven metrics of a machine: the fields of their buckets and the unit. */
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
  /** in Chinese */
  label: string
  /** the default value */
  value: string
}

/** A series that is not documented, or undocumented fields of one that is, under the name that the server uses. */
export interface OtherSeries {
  name: string
  frame: Frame
}

export type AgentMetrics =
  | { opened: true; frames: Record<MetricName, Frame>; others: OtherSeries[] }
  | { opened: false; post_url: string; message: string; fields: MetricField[] }

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

type Buckets = Record<string, unknown>[]

/** The buckets of a series; what is none has no buckets. */
const Series = z.pipe(
  z.optional(z.unknown()),
  z.transform((series): Buckets => {
    const buckets = isRecord(series) ? series.buckets : series
    return Array.isArray(buckets) ? buckets.filter(isRecord) : []
  }),
)

const Frames = z.pipe(
  z.transform((data) => data ?? {}),
  z.pipe(
    z.catchall(
      z.object({
        cpu_usage: Series,
        diskio: Series,
        mem_used_percent: Series,
        net_bytes_rate: Series,
        net_packets_rate: Series,
        system_load: Series,
        tcp_established_num: Series,
      }),
      Series,
    ),
    z.transform((series) => ({
      frames: {
        cpu_usage: frameOf('cpu_usage', series.cpu_usage),
        diskio: frameOf('diskio', series.diskio),
        mem_used_percent: frameOf('mem_used_percent', series.mem_used_percent),
        net_bytes_rate: frameOf('net_bytes_rate', series.net_bytes_rate),
        net_packets_rate: frameOf('net_packets_rate', series.net_packets_rate),
        system_load: frameOf('system_load', series.system_load),
        tcp_established_num: frameOf('tcp_established_num', series.tcp_established_num),
      },
      others: Object.entries(series).flatMap(([name, buckets]) => othersOf(name, buckets)),
    })),
  ),
)

const Offer = z.pipe(
  z.transform((data) => data ?? {}),
  z.looseObject({ post_url: text, message: text }),
)

/** `opened` of an answer; where it says nothing, the form that opens monitoring tells, or else the data. */
const withOpened = (answer: unknown, tellsOpened: (answer: Record<string, unknown>) => unknown) =>
  isRecord(answer)
    ? { ...answer, opened: goBoolean(String(answer.opened)) ?? tellsOpened(answer) }
    : answer
const isOfferOrData = ({ data }: Record<string, unknown>) =>
  !isRecord(data) || Object.keys(data).length === 0 ? undefined : data.post_url === undefined

/**
 * An interval in s. Its unit is not documented: agents use seconds, Go writes durations as `30s` or as ns. null: unreadable.
 */
const intervalSeconds = z.pipe(
  z.optional(z.unknown()),
  z.transform((value): number | null => {
    const text = typeof value === 'string' || typeof value === 'number' ? `${value}`.trim() : ''
    const given = (text === '' ? NaN : Number(text)) || (goDuration(text) ?? NaN) / 1e9
    const seconds = given >= 1e6 ? given / 1e9 : given
    return seconds >= 0 && seconds < 1e6 ? seconds : null
  }),
)

export const metrics = {
  /** Whether monitoring is open, and its settings. */
  settings: get('/metrics/machine', {
    wire: z.discriminatedUnion('opened', [
      z.strictObject({ opened: z.literal(true), interval: z.string(), repo_name: z.string() }),
      z.strictObject({ opened: z.literal(false) }),
    ]),
    read: z.pipe(
      z.transform((answer) =>
        withOpened(answer, ({ interval }) => (interval == null ? undefined : true)),
      ),
      z.object({ opened: z.boolean(), interval: intervalSeconds, repo_name: text }),
    ),
  }),
  /** The answer has about 300 points, whatever the range. */
  agent: get('/metrics/:agentId', {
    alias: '/metrics/:agentId/data',
    query: z.object({ beginTime: seconds, endTime: seconds }),
    wire: AgentMetricsWire,
    read: z.pipe(
      z.pipe(
        z.transform((answer) => withOpened(answer, isOfferOrData)),
        z.discriminatedUnion('opened', [
          z.object({ opened: z.literal(true), data: Frames }),
          z.object({ opened: z.literal(false), data: Offer }),
        ]),
      ),
      z.transform((answer): AgentMetrics =>
        answer.opened
          ? { opened: true, ...answer.data }
          : { opened: false, ...parseOffer(answer.data) },
      ),
    ),
  }),
  /**
   * Opens monitoring with the form of an answer: field name -> value. The operation is undocumented; the answer names its
   * path, so it is sent with `openAt`.
   */
  open: post('/metrics', {
    body: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
}

/** The operation that opens monitoring, at the path from `parsePostUrl`. */
export const openAt = (path: `/${string}`) => ({ ...metrics.open, path })

const frameOf = (name: MetricName, buckets: Buckets): Frame => {
  const { fields, unit } = metricSeries[name]
  return toFrame(pointsOf(buckets, fields), fields, unit)
}

function pointsOf(buckets: Buckets, fields: readonly string[]): Point[] {
  return buckets.flatMap(({ key, ...cells }) => {
    const at = toUnixMs(key)
    const values = Object.fromEntries(fields.map((field) => [field, cellValue(cells[field])]))
    return at === null ? [] : [{ time: at, values }]
  })
}

/**
 * The frames of what is not documented: a whole series, or each further field of a documented one. A field of percentages
 * says so in its name; other units are unknown, but further fields have that of their series.
 */
function othersOf(name: string, buckets: Buckets): OtherSeries[] {
  const known = isMetricName(name) ? metricSeries[name] : null
  const documented: readonly string[] = known?.fields ?? []
  const found = new Set(buckets.flatMap((bucket) => Object.keys(bucket)))
  const fields = [...found].filter((field) => field !== 'key' && !documented.includes(field))
  const frame = (some: readonly string[]) => {
    const isPercent = some.every((field) => /percent|usage/.test(field))
    const unit = known?.unit ?? (isPercent ? 'percent' : 'number')
    return withoutEmpty(toFrame(pointsOf(buckets, some), some, unit))
  }
  const others = known
    ? fields.map((field) => ({ name: field, frame: frame([field]) }))
    : [{ name, frame: frame(fields) }]
  return others.filter((other) => Object.keys(other.frame.columns).length > 0)
}

/** The frame without columns that never have a value: texts and other members that are no measurements. */
const withoutEmpty = (frame: Frame): Frame => ({
  ...frame,
  columns: Object.fromEntries(
    Object.entries(frame.columns).filter(([, column]) =>
      column.some((value) => !Number.isNaN(value)),
    ),
  ),
})

const isMetricName = (name: string): name is MetricName => name in metricSeries

/** `{value: 1.5}` -> 1.5; null for null, absence, blank text and text such as "NaN" */
function cellValue(cell: unknown): number | null {
  const value = isRecord(cell) ? cell.value : cell
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof read === 'number' && Number.isFinite(read) ? read : null
}

function parseOffer({ post_url, message, ...rest }: z.output<typeof Offer>) {
  const fields = Object.entries(rest).flatMap(([name, field]): MetricField[] =>
    isRecord(field) ? [{ name, label: textOf(field.chinese), value: textOf(field.default) }] : [],
  )
  return { post_url, message, fields }
}

const textOf = (value: unknown) =>
  typeof value === 'string' ? value : value == null ? '' : JSON.stringify(value)
