import { tables, type Kind, type MetricTable, type Option, type OptionTable } from './tables'

/** The member that tells which type a reader, parser, transform or sender is of. */
export const discriminatorOf = (kind: Kind): string => discriminators[kind]

const discriminators: Record<Kind, string> = {
  readers: 'mode',
  parsers: 'type',
  transforms: 'type',
  senders: 'sender_type',
}

/** What it is where the member is not there. */
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

/** Of a type that is not known: nothing. */
export const metricOptions = (type: string): MetricTable =>
  tables.metrics.find((table) => table.type === type) ?? { type, options: [], fields: [] }

/** The options that count with these values, and whether each has to be there. */
export function optionsFor(
  options: readonly Option[],
  values: Record<string, unknown>,
): { option: Option; required: boolean }[] {
  return options
    .filter((option) => values[option.key] !== undefined || counts(option, options, values))
    .map((option) => ({
      option,
      required: option.required === true && counts(option, options, values),
    }))
}

function counts(
  { dependsOn }: Option,
  options: readonly Option[],
  values: Record<string, unknown>,
): boolean {
  if (!dependsOn) return true
  const other = options.find(({ key }) => key === dependsOn.key)
  const given = values[dependsOn.key] ?? other?.default ?? 'false'
  const value = typeof given === 'string' ? given : JSON.stringify(given)
  return dependsOn.value === undefined
    ? value !== 'false' && value !== ''
    : value === dependsOn.value
}
