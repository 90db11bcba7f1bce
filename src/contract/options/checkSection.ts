import type { Path } from '../../lib/json/json'
import { checkOption, typeFault } from './checkOption'
import { error, warning, type Finding } from './finding'
import { holds, holdsOne, isFilled, isShown, textOf } from './find'
import { csvColumns } from './grammars/csvSchema'
import { goDuration } from './grammars/goNumbers'
import { agentText } from './grammars/goText'
import type { Option } from './tables'

/** Finds what is wrong with the options of one section: missing ones, values, and what two of them say together. */
export function checkSection(
  options: readonly Option[],
  values: Record<string, unknown>,
  path: Path,
): Finding[] {
  return options
    .filter((option) => matters(option, values))
    .flatMap((option) => [
      ...missing(option, options, values, path),
      ...checkOption(option, values[option.key], values, [...path, option.key]),
      ...(option.aliases ?? []).flatMap((alias) =>
        checkAlias(option, values[alias], values, [...path, alias]),
      ),
      ...related(option, options, values, path),
    ])
}

/** Whether there is anything to look at: most options of most parts are neither set nor needed. */
const matters = ({ key, required, aliases, notUnder }: Option, values: Record<string, unknown>) =>
  values[key] !== undefined || required !== undefined || aliases || notUnder

/** The agent reads an older name only where the newer one has no value; it decodes both. */
function checkAlias(
  option: Option,
  value: unknown,
  values: Record<string, unknown>,
  path: Path,
): Finding[] {
  if (textOf(values[option.key]) === '') return checkOption(option, value, values, path)
  const mistyped = value == null ? null : typeFault(option, value, path)
  return mistyped ? [mistyped] : []
}

function missing(
  option: Option,
  options: readonly Option[],
  values: Record<string, unknown>,
  path: Path,
): Finding[] {
  const { key, required, aliases = [], unless = [] } = option
  const here = [...path, key]
  if (required === undefined) return []
  const text = textOf(values[key])
  if (option.type === 'json' ? isFilled(text) : text !== '') return []
  if (aliases.some((alias) => textOf(values[alias]) !== '')) return []
  if (required === 'form')
    return isShown(option, options, values) &&
      holds(option.readWhen, values) &&
      (option.default === undefined || option.suggestion)
      ? [warning(here, 'missing')]
      : []
  if (!holds(option.readWhen, values) || unless.some((one) => holdsOne(one, values))) return []
  if (option.filled || isAbsent(option, values[key])) return [error(here, 'missing')]
  return option.writtenDefault === '' ? [] : [warning(here, 'missing')]
}

/** In a map of texts `null` is an empty text; a typed member that is `null` is not there. */
const isAbsent = ({ wireType }: Option, value: unknown) =>
  value === undefined || (value === null && wireType !== undefined)

/** What the agent asks of one option in the light of another. */
function related(
  option: Option,
  options: readonly Option[],
  values: Record<string, unknown>,
  path: Path,
): Finding[] {
  const { key, over, notUnder, above, upTo, columnOf } = option
  const here = [...path, key]
  if (!holds(option.readWhen, values)) return []
  const text = agentText(textOf(values[key]))
  if (over !== undefined && typeof values[key] === 'number') {
    const other = values[over] ?? 0
    return typeof other === 'number' && values[key] <= other
      ? [error(here, 'tooSmall', { values: { least: other + 1 } })]
      : []
  }
  if (notUnder && holds(notUnder.when, values)) {
    const least = textWithDefault(options, values, notUnder.key)
    const [own, bound] = [durationOf(textWithDefault(options, values, key)), durationOf(least)]
    return own > 0 && own < bound ? [error(here, 'tooShort', { values: { least } })] : []
  }
  if (above !== undefined && upTo !== undefined && text !== '') {
    const own = goDuration(text)
    if (own === undefined) return []
    if (own <= durationOf(above)) return [error(here, 'notLonger', { values: { than: above } })]
    return own > durationOf(upTo) ? [error(here, 'tooLong', { values: { most: upTo } })] : []
  }
  if (columnOf !== undefined && text !== '') {
    const columns = csvColumns(textOf(values[columnOf]))
    return columns && columns.length > 0 && !columns.includes(text)
      ? [error(here, 'notColumn', { values: { columns: columns.join(', ') } })]
      : []
  }
  return []
}

function textWithDefault(
  options: readonly Option[],
  values: Record<string, unknown>,
  key: string,
): string {
  const text = agentText(textOf(values[key]))
  return text === '' ? (options.find((option) => option.key === key)?.default ?? '') : text
}

/** ns; 0 for what is no duration, which is another finding. */
const durationOf = (text: string) => goDuration(text) ?? 0
