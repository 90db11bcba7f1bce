import { goBoolean } from './grammars/goNumbers'
import {
  tables,
  type Condition,
  type Kind,
  type MetricTable,
  type Option,
  type OptionTable,
} from './tables'

/** The member that names the type of a reader, parser, transform or sender. */
export const discriminatorOf = (kind: Kind): string => discriminators[kind]

const discriminators: Record<Kind, string> = {
  readers: 'mode',
  parsers: 'type',
  transforms: 'type',
  senders: 'sender_type',
}

/** The type where none is named; '': there has to be one. */
export const fallbackOf = (kind: Kind): string =>
  kind === 'readers' ? 'dir' : kind === 'parsers' ? 'raw' : ''

/** The type of one reader, parser, transform or sender; '' = none is given. */
export function typeOf(kind: Kind, values: Record<string, unknown>): string {
  const given = values[discriminators[kind]]
  return typeof given === 'string' && given !== '' ? given : fallbackOf(kind)
}

export const tableOf = (kind: Kind, type: string): OptionTable | undefined =>
  tables[kind].find((table) => table.type === type)

/** The types that are offered. */
export const typesOf = (kind: Kind): string[] =>
  tables[kind].filter(({ unlisted }) => !unlisted).map(({ type }) => type)

export const optionsOf = (section: 'cleaner' | 'runner'): readonly Option[] => tables[section]

export const metricTypes = (): string[] => tables.metrics.map(({ type }) => type)

export const metricTableOf = (type: string): MetricTable | undefined =>
  tables.metrics.find((table) => table.type === type)

/** The options and fields of a metric; none for a type that is not known. */
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

/** Whether the option on which another depends has the value that shows it. */
export function isShown(
  { dependsOn }: Option,
  options: readonly Option[],
  values: Record<string, unknown>,
): boolean {
  if (!dependsOn) return true
  const other = options.find(({ key }) => key === dependsOn.key)
  const value = textOf(values[dependsOn.key] ?? other?.default ?? 'false')
  return dependsOn.value === undefined
    ? value !== 'false' && value !== ''
    : value === dependsOn.value
}

/** A value as the text that it is in a map of texts; '' for one that is not set. */
export const textOf = (value: unknown): string =>
  value === undefined || value === null
    ? ''
    : typeof value === 'string'
      ? value
      : JSON.stringify(value)

/** Whether all conditions hold for the values of one section. */
export const holds = (
  conditions: readonly Condition[] | undefined,
  values: Record<string, unknown>,
): boolean => (conditions ?? []).every((condition) => holdsOne(condition, values))

export function holdsOne(condition: Condition, values: Record<string, unknown>): boolean {
  const text = textOf(values[condition.key])
  const { oneOf, is, isNot, matches, filled } = condition
  return (
    (oneOf === undefined || oneOf.includes(text)) &&
    (is === undefined || goBoolean(text) === is) &&
    (isNot === undefined || goBoolean(text) !== isNot) &&
    (matches === undefined || new RegExp(matches).test(text)) &&
    (filled === undefined || isFilled(text) === filled)
  )
}

/** Whether a text holds anything: `null` and an empty list of JSON hold nothing. */
export const isFilled = (text: string): boolean => !/^(?:|null|\[\s*\])$/.test(text)
