import { isRecord } from '../lib/json/json'
import { readKept } from '../lib/json/losslessJson'
import { z } from './zod'

/** Building blocks of bodies. Their types are the console's forms; the mock also accepts the forms of other clients. */

/** A runner's config: an object, or a text that is no JSON object. */
export type RunnerConfig = Record<string, unknown> | string

/** Names or ids. The documentation prints them once as JSON text; Go clients send an empty slice as null. */
export const names = z.pipe(
  z.transform((value: readonly string[]) => parseIf(value, Array.isArray) ?? []),
  z.array(z.string()),
)

/** A runner's config, as an object or as JSON text. */
export const config = z.pipe(
  z.transform((value: RunnerConfig) => parseIf(value, isRecord)),
  z.union([z.record(z.string(), z.unknown()), z.string()]),
)

/** An optional text. */
export const note = z._default(z.string(), '')

/** Parses JSON text if its value is accepted; every other value is returned as it is. */
function parseIf(value: unknown, isAccepted: (value: unknown) => boolean): unknown {
  if (typeof value !== 'string') return value
  try {
    const result = readKept(value)
    return isAccepted(result) ? result : value
  } catch {
    return value
  }
}
