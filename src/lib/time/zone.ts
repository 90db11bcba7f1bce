/**
 * A time zone as arithmetic. A "wall" time is what a clock there shows, written as if it were UTC: `Date.UTC` and the
 * `getUTC…` functions then calculate with it.
 */
export interface Zone {
  name: string
  /** Unix ms -> wall time. */
  wall: (time: number) => number
  /** Wall time -> Unix ms: twice when clocks are set back, never when they are set forward over it. */
  moments: (wall: number) => number[]
  /** The same; where clocks were set forward over it, the moment of that. The first of two. */
  moment: (wall: number) => number
}

const day = 86_400_000

/** @param name as `Intl` knows it, such as `Asia/Shanghai`; undefined is the browser's */
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

  const wall = (time: number) => {
    const parts = Object.fromEntries(
      clock.formatToParts(time).map(({ type, value }) => [type, Number(value)]),
    )
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts
    const rest = ((time % 1_000) + 1_000) % 1_000
    return Date.UTC(year, month - 1, day, hour, minute, second, rest)
  }
  const offset = (time: number) => wall(time) - time

  // Zones change their offset seldom: a day before and a day after tell both that may hold.
  const candidates = (at: number) => {
    const before = at - offset(at - day)
    const after = at - offset(at + day)
    return before === after ? [before] : [before, after].sort((a, b) => a - b)
  }
  const moments = (at: number) => candidates(at).filter((time) => wall(time) === at)

  return {
    name: clock.resolvedOptions().timeZone,
    wall,
    moments,
    moment(at) {
      const [first] = moments(at)
      return first ?? firstOfOther(offset, ...candidates(at))
    },
  }
}

/** The moment at which the offset has changed, searched between two. */
function firstOfOther(offset: (time: number) => number, from = 0, to = from): number {
  let [low, high] = [from - 1, to]
  const before = offset(low)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offset(middle) === before) low = middle
    else high = middle
  }
  return high
}
