import { luck } from './random'
import type { Runner } from './rows'

/**
 * A runner's status in the collector's own words (`elaspedtime` is its spelling). Every count follows from the time
 * since the start, so that two looks at one moment agree and later looks only grow. Stopped: zeros and empty maps.
 */
export function runnerStatus(runner: Runner, seed: number, now: number) {
  const { name, agent, state, version, since } = runner
  const seconds = Math.floor(Math.max((agent.lastSeen ?? now) - since, 0) / 1e3)
  const base = { name, logpath: path(version.config), runningStatus: state, tag: '', url: '' }
  if (state === 'stopped' || agent.state === 'register') {
    return { ...base, ...flow(0, 0, 0), ...parts(version.config, stats(0, 0, 0, '')) }
  }
  const chance = luck(`${agent.id} ${name}`, seed)
  const speed = Math.floor(1 + chance ** 4 * 4000)
  const failing = luck(`failing ${agent.id} ${name}`, seed) < 0.03
  const sent = stats(
    speed * seconds,
    failing ? Math.floor(seconds / 60) : 0,
    speed,
    failure(failing),
  )
  return {
    ...base,
    ...flow(seconds, speed, failing ? speed * 90 : 0),
    ...parts(version.config, stats(speed * seconds, 0, speed, ''), sent),
    ...(failing && { error: failure(true) }),
    history_errors: failing ? history(now, Math.floor(seconds / 60)) : {},
  }
}

function flow(seconds: number, speed: number, behind: number) {
  const bytes = speed * 220
  return {
    elaspedtime: seconds,
    readDataCount: speed * seconds,
    readDataSize: bytes * seconds,
    readspeed: speed,
    // Its name is wrong in the collector too.
    readspeed_kb: bytes,
    readspeedtrend: 'stable',
    readspeedtrend_kb: 'stable',
    lag: { size: behind * 220, sizeunit: 'bytes', ftlags: behind, total: behind * 220 },
  }
}

type Stats = ReturnType<typeof stats>

const stats = (success: number, errors: number, speed: number, last_error: string) => ({
  success,
  errors,
  speed,
  trend: 'stable',
  last_error,
})

function parts(config: Record<string, unknown>, stage: Stats, sent = stage) {
  const idle = stage.success === 0
  const transforms = members(config.transforms).map(
    ({ type }, i) => [`${String(type)}-${i}`, stage] as const,
  )
  const senders = members(config.senders).map(
    ({ sender_type }) => [String(sender_type), sent] as const,
  )
  return {
    readerStats: stage,
    parserStats: stage,
    transformStats: idle ? {} : Object.fromEntries(transforms),
    senderStats: idle ? {} : Object.fromEntries(senders),
  }
}

const failure = (failing: boolean) =>
  failing ? 'send: dial tcp 10.10.9.21:9092: connect: connection refused' : ''

const history = (now: number, count: number) => ({
  send_errors: {
    error_slice: [{ error: failure(true), timestamp: now * 1e6, count }],
    max_size: 100,
    front: 0,
    rear: 1,
  },
})

function path({ reader }: Record<string, unknown>): string {
  const value = isRecord(reader) ? reader.log_path : undefined
  return typeof value === 'string' ? value : ''
}

const members = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : [])

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
