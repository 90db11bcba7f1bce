import { type AgentMetricsWire } from '../../src/contract/metrics'
import { metricSeries, type MetricName } from '../../src/contract/metricFrames'
import type { Behaviour } from './behaviour'
import type { Fleet } from './Fleet'
import { hostMetrics } from './hostMetrics'
import { measurementsOf } from './measurements'
import { onlineIntervals, type Interval } from './onlineIntervals'
import { Refusal } from './Refusal'
import type { Agent, Monitoring } from './rows'

/** The number of buckets that an answer aims at for any range, also where they are finer than the measurements. */
const targetBuckets = 300

/** Series of rates. A rate needs two samples, so its first bucket has only a key. */
const rateSeries: readonly string[] = ['diskio', 'net_bytes_rate', 'net_packets_rate']

/** Machine monitoring: its settings and the measurements of the machines. */
export class Metrics {
  private readonly worldStart: number
  /** Unix ms. There are no measurements before. */
  private openedAt = 0

  constructor(
    private fleet: Fleet,
    private monitoring: Monitoring | null,
    private seed: number,
    private now: () => number,
    private behaviour: Pick<Behaviour, 'metricAnswers'>,
  ) {
    this.worldStart = now()
  }

  settings() {
    const { monitoring } = this
    return monitoring ? { opened: true as const, ...monitoring } : { opened: false as const }
  }

  /** Makes monitoring as it was before somebody opened it. Not an operation of the API. */
  close(): void {
    this.monitoring = null
  }

  /** Opens monitoring with the filled-in form of the answer that says "not opened". Measurements begin now. */
  open(form: Readonly<Record<string, string | number>>): void {
    const interval = String(form.interval ?? '').trim()
    const repo_name = String(form.repo_name ?? '').trim()
    if (!/^[1-9]\d{0,4}$/.test(interval)) {
      throw new Refusal('E1002', 'interval has to be a whole number of seconds')
    }
    if (!/^[a-zA-Z]\w{0,127}$/.test(repo_name)) {
      throw new Refusal('E1002', 'repo_name has to be letters, digits and _, a letter first')
    }
    if (!this.monitoring) this.openedAt = this.now()
    this.monitoring = { interval, repo_name }
  }

  /**
   * The answer for a range in Unix s: 272 to 301 buckets that cover both ends, unless the world is told otherwise. A bucket
   * without a measurement is null.
   */
  agent(id: string, asked: { beginTime: number; endTime: number }): AgentMetricsWire {
    const agent = this.fleet.agent(id)
    if (!this.monitoring) return { opened: false, data: openForm }
    if (asked.beginTime === 0 || asked.endTime < asked.beginTime) {
      throw new Refusal(
        'E1039',
        'beginTime and endTime have to be Unix seconds, the later one last',
      )
    }
    const { buckets = targetBuckets, range } = this.behaviour.metricAnswers
    const { beginTime, endTime } = range?.(asked, id) ?? asked
    const step = bucketWidth((endTime - beginTime) * 1e3, buckets)
    const keys = bucketKeys(Math.floor((beginTime * 1e3) / step) * step, endTime * 1e3, step)
    const mean = this.bucketMeans(agent, step, keys)
    const series = (name: MetricName) => {
      const fields = metricSeries[name].fields.map((field) => [field, mean(field)] as const)
      const values = (i: number) =>
        Object.fromEntries(fields.map(([field, value]) => [field, { value: value(i) }]))
      return {
        buckets: keys.map((key, i) =>
          i === 0 && rateSeries.includes(name) ? { key } : { ...values(i), key },
        ),
      }
    }
    return {
      opened: true,
      data: {
        cpu_usage: series('cpu_usage'),
        diskio: series('diskio'),
        mem_used_percent: series('mem_used_percent'),
        net_bytes_rate: series('net_bytes_rate'),
        net_packets_rate: series('net_packets_rate'),
        system_load: series('system_load'),
        tcp_established_num: series('tcp_established_num'),
      },
    }
  }

  /** Field -> index of a bucket -> mean of its measurements, or null without any. @param step ms @param keys Unix ms */
  private bucketMeans(agent: Agent, step: number, keys: readonly number[]) {
    const range: Interval = [Math.max(keys[0] ?? 0, this.openedAt), (keys.at(-1) ?? 0) + step]
    const { seed, worldStart } = this
    const online = onlineIntervals(agent, range, { seed, worldStart, now: this.now() })
    const host = hostMetrics(seed, agent.id)
    const interval = Number(this.monitoring?.interval ?? 30)
    const { spacing = [interval, interval] } = this.behaviour.metricAnswers
    const { timeOf, firstFrom } = measurementsOf(seed, agent.id, spacing)
    const buckets = keys.map((key) => {
      // A measurement is the mean of the time since the one before it.
      const measured = online.flatMap(([from, to]): Interval[] => {
        const [begin, end] = [Math.max(from, key) / 1e3, Math.min(to, key + step) / 1e3]
        if (begin >= end) return []
        const [first, next] = [firstFrom(begin), firstFrom(end)]
        return first < next ? [[timeOf(first - 1), timeOf(next - 1)]] : []
      })
      const [[from] = [0]] = measured
      return { measured, spikes: measured.length ? host.spikes(from, (key + step) / 1e3) : [] }
    })
    return (field: string) => {
      const integral = host.field(field)
      return (index: number): number | null => {
        const { measured = [], spikes = [] } = buckets[index] ?? {}
        let [sum, seconds] = [0, 0]
        for (const [from, to] of measured) {
          sum += integral(from, to, spikes)
          seconds += to - from
        }
        return seconds > 0 ? sum / seconds : null
      }
    }
  }
}

/** The width of the buckets of a range in ms: round, and never finer than what the number of buckets asks for. */
function bucketWidth(length: number, buckets: number): number {
  const width = Math.max(length / buckets, 1)
  const grain = [1e3, 100, 10].find((grain) => width >= grain * 10) ?? 1
  return Math.ceil(width / grain) * grain
}

/** All times in Unix ms. */
function bucketKeys(from: number, to: number, step: number): number[] {
  const length = Math.floor((to - from) / step) + 1
  return Array.from({ length }, (_, i) => from + i * step)
}

const formFields: Record<string, { chinese: string; default: string }> = {
  interval: { chinese: '收集间隔(秒)', default: '30' },
  repo_name: { chinese: '数据源名称', default: 'logkit_pro_internal' },
}

const openForm = Object.assign(
  {
    post_url: '/metrics',
    message: '开通后所有的 agent 都将开始收集其所在系统上的 metric 信息,并发往 pandora 平台',
  },
  formFields,
)
