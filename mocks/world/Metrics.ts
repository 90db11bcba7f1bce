import { metricSeries, type AgentMetricsWire, type MetricName } from '../../src/contract/metrics'
import type { Fleet } from './Fleet'
import { hostCourse } from './hostCourse'
import { presence, type Stretch } from './presence'
import { Refusal } from './Refusal'
import type { Agent, Monitoring } from './rows'

/** How many points an answer aims at, whatever the range. */
const points = 300

/** Rates need two samples: their first bucket has a key and nothing else. */
const rates: readonly string[] = ['diskio', 'net_bytes_rate', 'net_packets_rate']

/** Machine monitoring: whether it is on, and what the machines measured. */
export class Metrics {
  private readonly began: number
  /** Unix ms; nothing was measured before. */
  private opened = 0

  constructor(
    private fleet: Fleet,
    private monitoring: Monitoring | null,
    private seed: number,
    private now: () => number,
  ) {
    this.began = now()
  }

  settings() {
    const { monitoring } = this
    return monitoring ? { opened: true as const, ...monitoring } : { opened: false as const }
  }

  /** The form of the answer that says "not opened", filled in. Machines are measured from now on. */
  open(form: Readonly<Record<string, string | number>>): void {
    const interval = String(form.interval ?? '').trim()
    const repo_name = String(form.repo_name ?? '').trim()
    if (!/^[1-9]\d{0,4}$/.test(interval)) {
      throw new Refusal('E1002', 'interval has to be a whole number of seconds')
    }
    if (!/^[a-zA-Z]\w{0,127}$/.test(repo_name)) {
      throw new Refusal('E1002', 'repo_name has to be letters, digits and _, a letter first')
    }
    if (!this.monitoring) this.opened = this.now()
    this.monitoring = { interval, repo_name }
  }

  /** @param range Unix s; both ends are covered, gaps are null */
  agent(id: string, range: { beginTime: number; endTime: number }): AgentMetricsWire {
    const agent = this.fleet.agent(id)
    if (!this.monitoring) return { opened: false, data: offer }
    const { beginTime, endTime } = range
    if (beginTime === 0 || endTime < beginTime) {
      throw new Refusal(
        'E1039',
        'beginTime and endTime have to be Unix seconds, the later one last',
      )
    }
    const interval = Number(this.monitoring.interval)
    const step = Math.max(interval, Math.ceil((endTime - beginTime) / points))
    const keys = steps(Math.floor(beginTime / step) * step, endTime, step)
    const mean = this.means(agent, step * 1e3, keys)
    const series = (name: MetricName) => {
      const fields = metricSeries[name].fields.map((field) => [field, mean(field)] as const)
      const values = (i: number) =>
        Object.fromEntries(fields.map(([field, value]) => [field, { value: value(i) }]))
      return {
        buckets: keys.map((key, i) =>
          i === 0 && rates.includes(name) ? { key } : { ...values(i), key },
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

  /** field -> number of a bucket -> the mean of what was measured in it; null where nothing was. */
  private means(agent: Agent, step: number, keys: readonly number[]) {
    const range: Stretch = [Math.max(keys[0] ?? 0, this.opened), (keys.at(-1) ?? 0) + step]
    const { seed, began } = this
    const there = presence(agent, range, { seed, began, now: this.now() })
    const course = hostCourse(seed, agent.id)
    const buckets = keys.map((key) => {
      const parts = there.flatMap(([from, to]): Stretch[] => {
        const [first, last] = [Math.max(from, key) / 1e3, Math.min(to, key + step) / 1e3]
        return first < last ? [[first, last]] : []
      })
      return { parts, incidents: course.incidents(key / 1e3, (key + step) / 1e3) }
    })
    return (field: string) => {
      const total = course.field(field)
      return (index: number): number | null => {
        const { parts = [], incidents = [] } = buckets[index] ?? {}
        let [sum, measured] = [0, 0]
        for (const [from, to] of parts) {
          sum += total(from, to, incidents)
          measured += to - from
        }
        return measured > 0 ? sum / measured : null
      }
    }
  }
}

function steps(from: number, to: number, step: number): number[] {
  const length = Math.floor((to - from) / step) + 1
  return Array.from({ length }, (_, i) => (from + i * step) * 1e3)
}

const fields: Record<string, { chinese: string; default: string }> = {
  interval: { chinese: '收集间隔(秒)', default: '30' },
  repo_name: { chinese: '数据源名称', default: 'logkit_pro_internal' },
}

const offer = Object.assign(
  {
    post_url: '/metrics',
    message: '开通后所有的 agent 都将开始收集其所在系统上的 metric 信息,并发往 pandora 平台',
  },
  fields,
)
