import type { FaultRule } from '../world/faults'
import { demo } from './demo'
import { oddStatuses } from './oddStatuses'
import type { Scenario } from './scenario'

/**
 * The demo's fleet behind a server in trouble: half of the requests go wrong, each in its own way, in a fixed order. The
 * statuses of runners come in every form.
 */
export const broken: Scenario = (random, now, seed) => {
  const { content, arrange } = demo(random, now, seed)
  return {
    content,
    arrange(world) {
      arrange?.(world)
      world.faults = faults()
    },
  }
}

const every = (period: number, at: number): FaultRule['match'] => {
  return ({ count }) => count % period === at
}

const page = '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>'

const faults = (): FaultRule[] => [
  { match: every(14, 2), fault: { delay: 4000 } },
  { match: every(14, 4), fault: { status: 500 } },
  { match: every(14, 6), fault: { cut: 'before' } },
  { match: every(14, 8), fault: { malformed: true } },
  { match: every(14, 9), fault: { status: 401 } },
  { match: every(14, 11), fault: { status: 502, body: page } },
  { match: every(28, 12), fault: { rewrite: odd } },
  { match: every(28, 26), fault: { rewrite: wrong } },
  oddStatuses,
]

/** What a newer server might send: words nobody knows, more members, numbers as text. */
function odd(value: unknown): unknown {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(odd)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([key, member]) => [
    key,
    key === 'state' ? 'hibernating' : odd(member),
  ])
  return { ...Object.fromEntries(members), surprise: true }
}

/** What no reader can make sense of: lists that are none. */
const wrong = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.keys(value).map((key) => [key, { soon: true }]))
    : { soon: true }
