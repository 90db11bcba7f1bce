import { goBoolean } from '../goNumbers'
import {
  tables,
  type Condition,
  type Kind,
  type MetricTable,
  type Option,
  type OptionTable,
} from './tables'
import { writeJson } from '../../lib/json/losslessJson'

/** The member that names the type of a reader, parser, transform or sender. */
export const discriminatorOf = (kind: Kind): string => discriminators[kind]

const discriminators: Record<Kind, string> = {
  readers: 'mode',
  parsers: 'type',
  transforms: 'type',
  senders: 'sender_type',
}

/** The type of a part that names none; '' where the agent requires one. */
export const defaultTypeOf = (kind: Kind): string =>
  kind === 'readers' ? 'dir' : kind === 'parsers' ? 'raw' : ''

/** The type of a reader, parser, transform or sender; '' = none given and no default. */
export function typeOf(kind: Kind, values: Record<string, unknown>): string {
  const given = values[discriminators[kind]]
  return typeof given === 'string' && given !== '' ? given : defaultTypeOf(kind)
}

/** The table of a type; undefined for an unknown type. */
export const tableOf = (kind: Kind, type: string): OptionTable | undefined =>
  tables[kind].find((table) => table.type === type)

/** The types that the form offers. */
export const typesOf = (kind: Kind): string[] =>
  tables[kind].filter(({ unlisted }) => !unlisted).map(({ type }) => type)

export const optionsOf = (section: 'cleaner' | 'runner'): readonly Option[] => tables[section]

export const metricTypes = (): string[] => tables.metrics.map(({ type }) => type)

export const metricTableOf = (type: string): MetricTable | undefined =>
  tables.metrics.find((table) => table.type === type)

/** The options and fields of a metric; empty for an unknown type. */
export const metricOptions = (type: string): Pick<MetricTable, 'options' | 'fields'> =>
  metricTableOf(type) ?? { options: [], fields: [] }

/** The options that the form offers with these values, and whether it marks each as required. */
export function optionsFor(
  options: readonly Option[],
  values: Record<string, unknown>,
): { option: Option; required: boolean }[] {
  return options
    .filter((option) => !option.unlisted)
    .filter((option) => values[option.key] !== undefined || isShown(option, options, values))
    .map((option) => ({
      option,
      required: option.required !== undefined && isShown(option, options, values),
    }))
}

/** Whether the option that this one depends on has the value that makes the form show this one. */
export function isShown(
  { dependsOn }: Option,
  options: readonly Option[],
  values: Record<string, unknown>,
): boolean {
  if (!dependsOn) return true
  const other = options.find(({ key }) => key === dependsOn.key)
  const value = asText(values[dependsOn.key] ?? other?.default ?? 'false')
  return dependsOn.value === undefined
    ? value !== 'false' && value !== ''
    : value === dependsOn.value
}

/** A value as text, the way a map of texts holds it; '' for an unset one. */
export const asText = (value: unknown): string =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : writeJson(value)

/** Whether all conditions hold for the values of one section. */
export const allHold = (
  conditions: readonly Condition[] | undefined,
  values: Record<string, unknown>,
): boolean => (conditions ?? []).every((condition) => holds(condition, values))

/** Whether one condition holds for the values of one section. */
export function holds(condition: Condition, values: Record<string, unknown>): boolean {
  const text = asText(values[condition.key])
  const { oneOf, is, isNot, matches, nonEmpty } = condition
  return (
    (oneOf === undefined || oneOf.includes(text)) &&
    (is === undefined || goBoolean(text) === is) &&
    (isNot === undefined || goBoolean(text) !== isNot) &&
    (matches === undefined || new RegExp(matches).test(text)) &&
    (nonEmpty === undefined || isNonEmpty(text) === nonEmpty)
  )
}

/** Whether a text has content: `null` and an empty JSON list have none. */
export const isNonEmpty = (text: string): boolean => !/^(?:|null|\[\s*\])$/.test(text)
