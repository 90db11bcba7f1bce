import type { Frame } from '../lib/series/frames'
import { get, post } from './endpoint'
import { goBoolean, goDuration } from './goNumbers'
import { seconds } from './list'
import { Frames, type MetricName, type OtherSeries } from './metricFrames'
import { text } from './read'
import { isRecord } from '../lib/json/json'
import { z } from './zod'

/** One input of the form that opens monitoring. */
export interface MetricField {
  name: string
  /** in Chinese */
  label: string
  /** the default value */
  value: string
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

function parseOffer({ post_url, message, ...rest }: z.output<typeof Offer>) {
  const fields = Object.entries(rest).flatMap(([name, field]): MetricField[] =>
    isRecord(field) ? [{ name, label: textOf(field.chinese), value: textOf(field.default) }] : [],
  )
  return { post_url, message, fields }
}

const textOf = (value: unknown) =>
  typeof value === 'string' ? value : value == null ? '' : JSON.stringify(value)
