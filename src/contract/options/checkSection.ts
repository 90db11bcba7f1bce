import type { Path } from '../../lib/json/json'
import { checkOption, checkType } from './checkOption'
import { error, warning, type Finding } from './finding'
import { allHold, holds, isNonEmpty, isShown, asText } from './lookup'
import { csvColumns } from './grammars/csvSchema'
import { goDuration } from '../goNumbers'
import { agentText } from './grammars/goText'
import type { Option } from './tables'

/** Checks the options of one section: missing options, values, and constraints between two options. */
export function checkSection(
  options: readonly Option[],
  values: Record<string, unknown>,
  path: Path,
): Finding[] {
  return options
    .filter((option) => needsCheck(option, values))
    .flatMap((option) => [
      ...checkMissing(option, options, values, path),
      ...checkOption(option, values[option.key], values, [...path, option.key]),
      ...(option.aliases ?? []).flatMap((alias) =>
        checkAlias(option, values[alias], values, [...path, alias]),
      ),
      ...checkRelated(option, options, values, path),
    ])
}

/** Skips options that are neither set nor required, which is most of them. */
const needsCheck = (
  { key, required, aliases, notShorterThan }: Option,
  values: Record<string, unknown>,
) => values[key] !== undefined || required !== undefined || aliases || notShorterThan

/** Checks an older name fully only when the newer one has no value; the agent decodes both, so the JSON type always counts. */
function checkAlias(
  option: Option,
  value: unknown,
  values: Record<string, unknown>,
  path: Path,
): Finding[] {
  if (asText(values[option.key]) === '') return checkOption(option, value, values, path)
  const mistyped = value == null ? null : checkType(option, value, path)
  return mistyped ? [mistyped] : []
}

function checkMissing(
  option: Option,
  options: readonly Option[],
  values: Record<string, unknown>,
  path: Path,
): Finding[] {
  const { key, required, aliases = [], optionalWhenAny = [] } = option
  const here = [...path, key]
  if (required === undefined) return []
  const text = asText(values[key])
  if (option.type === 'json' ? isNonEmpty(text) : text !== '') return []
  if (aliases.some((alias) => asText(values[alias]) !== '')) return []
  if (required === 'form')
    return isShown(option, options, values) &&
      allHold(option.readWhen, values) &&
      (option.default === undefined || option.exampleDefault)
      ? [warning(here, 'missing')]
      : []
  if (
    !allHold(option.readWhen, values) ||
    optionalWhenAny.some((condition) => holds(condition, values))
  )
    return []
  if (option.nonEmpty || isAbsent(option, values[key])) return [error(here, 'missing')]
  return option.writtenDefault === '' ? [] : [warning(here, 'missing')]
}

/** Whether a value is absent: in a map of texts `null` is an empty text, in a typed member it is absence. */
const isAbsent = ({ wireType }: Option, value: unknown) =>
  value === undefined || (value === null && wireType !== undefined)

/** Checks the constraints of one option that depend on another option. */
function checkRelated(
  option: Option,
  options: readonly Option[],
  values: Record<string, unknown>,
  path: Path,
): Finding[] {
  const { key, greaterThan, notShorterThan, longerThan, notLongerThan, csvColumnOf } = option
  const here = [...path, key]
  if (!allHold(option.readWhen, values)) return []
  const text = agentText(asText(values[key]))
  if (greaterThan !== undefined && typeof values[key] === 'number') {
    const other = values[greaterThan] ?? 0
    return typeof other === 'number' && values[key] <= other
      ? [error(here, 'tooSmall', { values: { least: other + 1 } })]
      : []
  }
  if (notShorterThan && allHold(notShorterThan.when, values)) {
    const least = textWithDefault(options, values, notShorterThan.key)
    const [duration, bound] = [durationOf(textWithDefault(options, values, key)), durationOf(least)]
    return duration > 0 && duration < bound ? [error(here, 'tooShort', { values: { least } })] : []
  }
  if (longerThan !== undefined && notLongerThan !== undefined && text !== '') {
    const duration = goDuration(text)
    if (duration === undefined) return []
    if (duration <= durationOf(longerThan))
      return [error(here, 'notLonger', { values: { than: longerThan } })]
    return duration > durationOf(notLongerThan)
      ? [error(here, 'tooLong', { values: { most: notLongerThan } })]
      : []
  }
  if (csvColumnOf !== undefined && text !== '') {
    const columns = csvColumns(asText(values[csvColumnOf]))
    return columns && columns.length > 0 && !columns.includes(text)
      ? [error(here, 'unknownColumn', { values: { columns: columns.join(', ') } })]
      : []
  }
  return []
}

function textWithDefault(
  options: readonly Option[],
  values: Record<string, unknown>,
  key: string,
): string {
  const text = agentText(asText(values[key]))
  return text === '' ? (options.find((option) => option.key === key)?.default ?? '') : text
}

/** In ns; 0 for an invalid duration, which has a finding of its own. */
const durationOf = (text: string) => goDuration(text) ?? 0
