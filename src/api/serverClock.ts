import { isRecord } from '../lib/json/json'
import { createStore, type Store } from '../lib/store'

/** How the clock of this device compares with the server's. */
export interface ClockStatus {
  /** what the time of the server was learnt from; `device`: nothing yet */
  source: 'device' | 'date' | 'answers'
  /** ms that have to be added to the clock of the device */
  skew: number
  /** the time of the last `Date` header, in Unix ms, if it cannot be right: a cache may have kept it */
  implausible?: number
}

/**
 * The time of the server. Ages, graces and ranges are measured with it, because the clock of the device may be wrong, be
 * set, or stand still. All times are Unix ms.
 */
export interface ServerClock {
  now: () => number
  /**
   * A time that the server has certainly reached, for graces. It is `now` where the `Date` header tells the time;
   * otherwise the newest time seen in answers, since a device may be ahead. Answers that are older than a day tell of a
   * quiet fleet, not of such a device.
   */
  earliest: () => number
  /** The time by which tokens expire: no answer moves it by more than a day. */
  tokenTime: () => number
  /** Converts a time that was read from `Date.now()` since the page was opened; 0 (no time) stays 0. */
  toServerTime: (deviceTime: number) => number
  /** Learns from a `Date` header, where the browser may read it. @param sentAt earliest time of the request, monotonic */
  observeDate: (header: string | null, sentAt: number) => void
  /** Learns from a time in an answer, which lies in the server's past. */
  observeTime: (time: number) => void
  /** a clock that never runs back, ms */
  monotonic: () => number
  /** changes when the clock has moved by a second or more */
  status: Pick<Store<ClockStatus>, 'get' | 'subscribe'>
}

/** A period during which the clock of the device was not set. */
interface Era {
  from: number
  to: number
  /** the clock of the device minus the monotonic clock, ms */
  offset: number
  /** ms to add to the clock of the device */
  skew: number
}

const minute = 60_000
const day = 86_400_000
/** ms that a step of the device's clock is ignored, which corrections by the system stay below */
const tolerance = 1_000
/** ms of one unit of the header, and of a server that renews it once a second */
const headerPrecision = 2_000
const plausible = { from: Date.UTC(2000), to: Date.UTC(2100) }

/** Creates the clock of one server. Until an answer arrives it follows the clock of the device. */
export function createServerClock({
  wall = () => Date.now(),
  monotonic = () => performance.now(),
} = {}): ServerClock {
  const status = createStore<ClockStatus>({ source: 'device', skew: 0 })
  let eras: [Era, ...Era[]] = [
    { from: -Infinity, to: Infinity, offset: wall() - monotonic(), skew: 0 },
  ]
  let isLearnt = false
  let newest: { time: number; seenAt: number } | null = null

  /** The current era, a new one if the clock of the device was set or stood still since the last call. */
  const currentEra = () => {
    const [era] = eras
    const offset = wall() - monotonic()
    const jump = offset - era.offset
    if (Math.abs(jump) < tolerance) {
      era.offset = offset
      return era
    }
    // The monotonic clock may stand still while the device sleeps: a jump ahead is taken for time that has passed.
    const isSetBack = jump < 0
    const skew = isSetBack ? (isLearnt ? era.skew - jump : 0) : era.skew
    if (isSetBack && !isLearnt) for (const earlier of eras) earlier.skew += jump
    era.to = monotonic() + era.offset
    const next = { from: wall(), to: Infinity, offset, skew }
    eras = [next, ...eras.slice(0, maxEras)]
    return next
  }
  const newestNow = () => (newest ? newest.time + monotonic() - newest.seenAt : -Infinity)
  const now = () => {
    const time = wall() + currentEra().skew
    return isLearnt ? time : Math.max(time, newestNow())
  }
  /** Whether an answer holds a later time than a header with this skew says, and the clock of the device confirms it. */
  const isRefuted = (skew: number) => {
    const aheadOfDevice = newestNow() - wall()
    const lead = aheadOfDevice - skew
    return lead > minute && lead > 2 * Math.abs(aheadOfDevice)
  }
  const publish = (implausible?: number) => {
    const before = status.get()
    const skew = now() - wall()
    const source = isLearnt ? 'date' : skew > 0 ? 'answers' : 'device'
    if (
      source !== before.source ||
      implausible !== before.implausible ||
      Math.abs(skew - before.skew) >= tolerance
    )
      status.set({ source, skew, ...(implausible !== undefined && { implausible }) })
  }

  return {
    now,
    earliest() {
      const [time, seen] = [now(), newestNow()]
      return isLearnt || time - seen > day ? time : Math.min(time, seen)
    },
    tokenTime: () => wall() + Math.max(-day, Math.min(now() - wall(), day)),
    toServerTime(time) {
      if (time === 0) return 0
      const current = currentEra()
      const isEarlier = time > wall() + tolerance || time < current.from
      const earlier = eras.slice(1).find(({ from, to }) => from <= time && time <= to)
      const era = (isEarlier && earlier) || current
      const lift = isLearnt ? 0 : Math.max(0, newestNow() - wall() - current.skew)
      return time + era.skew + lift
    },
    observeDate(header, sentAt) {
      const time = Date.parse(header ?? '')
      if (Number.isNaN(time)) return
      if (time < plausible.from || time > plausible.to) return publish(time)
      const era = currentEra()
      // The header was written between sending and receiving. The skew moves only as far as this proves.
      const least = time - wall()
      const most = time + headerPrecision - (sentAt + era.offset)
      const skew = Math.max(least, Math.min(era.skew, most))
      if (isRefuted(skew)) return publish(time)
      era.skew = skew
      isLearnt = true
      publish()
    },
    observeTime(time) {
      if (!(time > plausible.from && time < wall() + day && time > newestNow())) return
      newest = { time, seenAt: monotonic() }
      const said = now()
      if (isLearnt && isRefuted(currentEra().skew)) {
        isLearnt = false
        for (const era of eras) era.skew = 0
        publish(said)
      } else if (!isLearnt) publish(status.get().implausible)
    },
    monotonic,
    status,
  }
}

/** settings of the device's clock that are remembered, to convert earlier times */
const maxEras = 10

/** The newest of the times that tell when a row of a list was last changed, Unix ms; 0 without any. */
export function newestTime(answer: unknown): number {
  const rows: unknown[] = isRecord(answer) && Array.isArray(answer.rows) ? answer.rows : []
  let newest = 0
  for (const row of rows) if (isRecord(row)) newest = Math.max(newest, ...timesOf(row))
  return newest
}

const timesOf = ({ timestamp, create_time, update_time }: Record<string, unknown>) =>
  [timestamp, create_time, update_time].filter((time) => typeof time === 'number')
