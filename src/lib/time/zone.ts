/**
 * Conversions of a time zone. A wall time is the time on a clock in the zone, as Unix ms of the same time in UTC, so that
 * `Date.UTC` and the `getUTC…` functions calculate with it.
 */
export interface Zone {
  name: string
  /** Unix ms -> wall time */
  toWallTime: (time: number) => number
  /** Wall time -> Unix ms: two instants where clocks were set back, none where they were set forward over it. */
  instantsOf: (wall: number) => number[]
  /** Wall time -> Unix ms: the first of two instants; where clocks were set forward over it, the instant of that. */
  instantOf: (wall: number) => number
}

const day = 86_400_000

/**
 * Creates the conversions of a zone.
 * @param name an IANA name such as `Asia/Shanghai`; undefined is the browser's zone
 */
export function createZone(name?: string): Zone {
  const clock = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
    timeZone: name,
  })

  const toWallTime = (time: number) => {
    const parts = Object.fromEntries(
      clock.formatToParts(time).map(({ type, value }) => [type, Number(value)]),
    )
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts
    const ms = ((time % 1_000) + 1_000) % 1_000
    return Date.UTC(year, month - 1, day, hour, minute, second, ms)
  }
  const offset = (time: number) => toWallTime(time) - time

  // A zone changes its offset seldom, so the offsets a day before and a day after are the only candidates.
  const candidates = (at: number) => {
    const before = at - offset(at - day)
    const after = at - offset(at + day)
    return before === after ? [before] : [before, after].sort((a, b) => a - b)
  }
  const instantsOf = (at: number) => candidates(at).filter((time) => toWallTime(time) === at)

  return {
    name: clock.resolvedOptions().timeZone,
    toWallTime,
    instantsOf,
    instantOf(at) {
      const [first] = instantsOf(at)
      return first ?? offsetChange(offset, ...candidates(at))
    },
  }
}

/** The instant of the offset change between two times, found by bisection. */
function offsetChange(offset: (time: number) => number, from = 0, to = from): number {
  let [low, high] = [from - 1, to]
  const before = offset(low)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offset(middle) === before) low = middle
    else high = middle
  }
  return high
}
