import { recordOf } from '../../lib/json/json'
import { discriminatorOf, metricOptions, tableOf } from './lookup'
import { fromFieldText } from './field'
import type { Kind, Option } from './tables'

/** The initial members of a reader, parser, transform or sender: its type, and the defaults that the agent does not have. */
export const initialValues = (kind: Kind, type: string): Record<string, unknown> => ({
  [discriminatorOf(kind)]: type,
  ...writtenDefaults(tableOf(kind, type)?.options ?? []),
})

/** The initial members of a metric. */
export const initialMetric = (type: string) => ({
  type,
  attributes: {},
  config: writtenDefaults(metricOptions(type).options),
})

const writtenDefaults = (options: readonly Option[]) =>
  recordOf(
    options.flatMap((option): [string, unknown][] => {
      const { key, writtenDefault } = option
      if (writtenDefault === undefined) return []
      return [[key, writtenDefault === '' ? '' : fromFieldText(option, writtenDefault)]]
    }),
  )
