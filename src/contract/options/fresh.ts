import { recordOf } from '../../lib/json/json'
import { discriminatorOf, metricOptions, tableOf } from './find'
import { toWire } from './field'
import type { Kind, Option } from './tables'

/** What begins a reader, parser, transform or sender of a type: the type, and the defaults that the agent does not have. */
export const freshValues = (kind: Kind, type: string): Record<string, unknown> => ({
  [discriminatorOf(kind)]: type,
  ...writtenDefaults(tableOf(kind, type)?.options ?? []),
})

/** What begins a metric of a type. */
export const freshMetric = (type: string) => ({
  type,
  attributes: {},
  config: writtenDefaults(metricOptions(type).options),
})

const writtenDefaults = (options: readonly Option[]) =>
  recordOf(
    options.flatMap((option): [string, unknown][] => {
      const { key, writtenDefault } = option
      if (writtenDefault === undefined) return []
      return [[key, writtenDefault === '' ? '' : toWire(option, writtenDefault)]]
    }),
  )
