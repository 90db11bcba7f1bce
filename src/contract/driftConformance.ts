import { isRecord } from '../lib/json/json'
import { sameConfig } from './normalConfig'

/** A stored config, what a runner says it runs, and whether the two are the same content. */
export interface DriftPair {
  id: string
  stored: unknown
  runner: unknown
  same: boolean
}

/**
 * Reads recorded pairs in either form: JSON lines of `{id, stored, runner, same}`, or one object of `{stored, runner}` by
 * name, whose pairs are all the same content.
 * @throws {TypeError} when the text is neither
 */
export function readPairs(text: string): DriftPair[] {
  const whole = parsed(text)
  if (isRecord(whole) && !('same' in whole))
    return Object.entries(whole).map(([id, pair]) => pairOf(pair, id, true))
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => pairOf(parsed(line), '', null))
}

/** Whether the normal form says of a pair what was recorded. */
export const agrees = ({ stored, runner, same }: DriftPair): boolean =>
  sameConfig(stored, runner) === same

function pairOf(value: unknown, name: string, always: boolean | null): DriftPair {
  if (isRecord(value)) {
    const { id = name, stored, runner, same = always } = value
    if (typeof id === 'string' && typeof same === 'boolean' && stored !== undefined)
      return { id, stored, runner, same }
  }
  throw new TypeError(`no pair of {id, stored, runner, same}: ${JSON.stringify(value ?? null)}`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
