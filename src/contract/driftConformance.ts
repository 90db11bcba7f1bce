import { isRecord } from '../lib/json/json'
import { readJson, writeJson } from '../lib/json/losslessJson'
import { sameConfig } from './normalConfig'

/** A stored config, the config that a runner reports, and whether the two have the same content. */
export interface DriftPair {
  id: string
  stored: unknown
  runner: unknown
  same: boolean
}

/**
 * Reads recorded pairs in either form: JSON lines of `{id, stored, runner, same}`, or one object of `{stored, runner}` by
 * name, whose pairs all have the same content.
 * @throws {TypeError} when the text has neither form
 */
export function readPairs(text: string): DriftPair[] {
  const whole = parseOrUndefined(text)
  if (isRecord(whole) && !('same' in whole))
    return Object.entries(whole).map(([id, pair]) => pairOf(pair, id, true))
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => pairOf(parseOrUndefined(line), '', null))
}

/** Whether comparing the pair gives the recorded result. */
export const agrees = ({ stored, runner, same }: DriftPair): boolean =>
  sameConfig(stored, runner) === same

function pairOf(value: unknown, name: string, defaultSame: boolean | null): DriftPair {
  if (isRecord(value)) {
    const { id = name, stored, runner, same = defaultSame } = value
    if (typeof id === 'string' && typeof same === 'boolean' && stored !== undefined)
      return { id, stored, runner, same }
  }
  throw new TypeError(`not a pair of {id, stored, runner, same}: ${writeJson(value)}`)
}

function parseOrUndefined(text: string): unknown {
  try {
    return readJson(text)
  } catch {
    return undefined
  }
}
