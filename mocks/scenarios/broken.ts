import type { FaultRule } from '../world/faults'
import { demo } from './demo'
import { mixedStatusForms } from './mixedStatusForms'
import type { Scenario } from './scenario'

/**
 * The demo's fleet behind a failing server: half of the requests fail, in several ways and in a fixed order. The statuses
 * of runners come in every form.
 */
export const broken: Scenario = (random, now, seed, size) => {
  const { content, prepare } = demo(random, now, seed, size)
  return {
    content,
    prepare(world) {
      prepare?.(world)
      world.faults = faults()
    },
  }
}

const everyNth = (period: number, at: number): FaultRule['match'] => {
  return ({ count }) => count % period === at
}

const errorPage = '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>'

const faults = (): FaultRule[] => [
  { match: everyNth(14, 2), fault: { delay: 4000 } },
  { match: everyNth(14, 4), fault: { status: 500 } },
  { match: everyNth(14, 6), fault: { cut: 'before' } },
  { match: everyNth(14, 8), fault: { malformed: true } },
  { match: everyNth(14, 9), fault: { status: 401 } },
  { match: everyNth(14, 11), fault: { status: 502, body: errorPage } },
  { match: everyNth(28, 12), fault: { rewrite: newerForm } },
  { match: everyNth(28, 26), fault: { rewrite: unreadableForm } },
  mixedStatusForms,
]

/** A form that a newer server might send: unknown states, more members, numbers as text. */
function newerForm(value: unknown): unknown {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(newerForm)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([key, member]) => [
    key,
    key === 'state' ? 'hibernating' : newerForm(member),
  ])
  return { ...Object.fromEntries(members), surprise: true }
}

/** A form that cannot be read: objects in place of lists. */
const unreadableForm = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.keys(value).map((key) => [key, { soon: true }]))
    : { soon: true }
