import { hashFraction } from './random'

/** The moments at which one agent measures, numbered without end in both directions. All times are Unix s. */
export interface Measurements {
  /** The time of a measurement. */
  timeOf: (number: number) => number
  /** The number of the first measurement at or after a time. */
  firstFrom: (time: number) => number
}

/**
 * The measurements of an agent: every `spacing` seconds, from a phase of its own. Two bounds make the distance between
 * two measurements vary between them.
 */
export function measurementsOf(
  seed: number,
  agentId: string,
  [shortest, longest]: readonly [number, number],
): Measurements {
  const mean = (shortest + longest) / 2
  const phase = mean * hashFraction(`${agentId} phase`, seed)
  const spread = (longest - shortest) / 2
  const timeOf = (number: number) => {
    const shift = spread === 0 ? 0 : spread * hashFraction(`${agentId} measures ${number}`, seed)
    return phase + number * mean + shift
  }
  return {
    timeOf,
    firstFrom(time) {
      let number = Math.ceil((time - phase) / mean)
      while (timeOf(number) < time) number += 1
      while (timeOf(number - 1) >= time) number -= 1
      return number
    },
  }
}
