import { metricSeries, type AgentMetricsWire, type MetricName } from '../../src/contract/metrics'
import type { Fleet } from './Fleet'
import { metricValue } from './metricValue'
import { Refusal } from './Refusal'
import type { Agent, Monitoring } from './rows'

/** How many points an answer aims at, whatever the range. */
const points = 300

/** Rates need two samples: their first bucket has a key and nothing else. */
const rates: readonly string[] = ['diskio', 'net_bytes_rate', 'net_packets_rate']

/** Machine monitoring: whether it is on, and what the machines measured. */
export class Metrics {
  constructor(
    private fleet: Fleet,
    private monitoring: Monitoring | null,
    private seed: number,
    private now: () => number,
  ) {}

  settings() {
    const { monitoring } = this
    return monitoring ? { opened: true as const, ...monitoring } : { opened: false as const }
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
    const series = <Name extends MetricName>(name: Name) => ({
      buckets: keys.map((key, i) =>
        i === 0 && rates.includes(name) ? { key } : { ...this.bucket(agent, name, key, step), key },
      ),
    })
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

  private bucket(agent: Agent, name: MetricName, key: number, step: number) {
    const alive = this.measured(agent, key)
    return Object.fromEntries(
      metricSeries[name].fields.map((field) => {
        const value = alive ? metricValue(this.seed, agent.id, field, key / 1e3 + step / 2) : null
        return [field, { value }]
      }),
    )
  }

  /** Nothing before the agent registered, after it was lost, or in the future. */
  private measured({ create_time, lastSeen, state }: Agent, key: number): boolean {
    const end = Math.min(this.now(), lastSeen ?? Infinity)
    return state !== 'register' && key >= create_time * 1e3 && key < end
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
