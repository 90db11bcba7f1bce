import { isObject } from './read'
import { z } from './zod'

/** Building blocks of bodies: typed as the console sends them, while the mock accepts what other clients send too. */

/** A runner's config: an object. Text that is no JSON object stays text. */
export type RunnerConfig = Record<string, unknown> | string

/** Names or ids. The API page prints them as JSON text once; Go clients write an empty slice as null. */
export const names = z.pipe(
  z.transform((value: readonly string[]) => fromJson(value, Array.isArray) ?? []),
  z.array(z.string()),
)

/** A runner's config, also as JSON text. */
export const config = z.pipe(
  z.transform((value: RunnerConfig) => fromJson(value, isObject)),
  z.union([z.record(z.string(), z.unknown()), z.string()]),
)

/** Text that may be left out. */
export const note = z._default(z.string(), '')

/** JSON text -> its value, if `wanted`; everything else stays. */
function fromJson(value: unknown, wanted: (value: unknown) => boolean): unknown {
  if (typeof value !== 'string') return value
  try {
    const result: unknown = JSON.parse(value)
    return wanted(result) ? result : value
  } catch {
    return value
  }
}
