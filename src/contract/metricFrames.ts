import { isRecord } from '../lib/json/json'
import { toFrame, type Frame, type Point, type Unit } from '../lib/series/frames'
import { toUnixMs } from '../lib/time/toUnixMs'
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

/** A series that is not documented, or undocumented fields of one that is, under the name that the server uses. */
export interface OtherSeries {
  name: string
  frame: Frame
}

type Buckets = Record<string, unknown>[]

/** The buckets of a series; what is none has no buckets. */
const Series = z.pipe(
  z.optional(z.unknown()),
  z.transform((series): Buckets => {
    const buckets = isRecord(series) ? series.buckets : series
    return Array.isArray(buckets) ? buckets.filter(isRecord) : []
  }),
)

/** The frames of an answer: those of the seven metrics, and what else it has. What is missing or unreadable has no values. */
export const Frames = z.pipe(
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
