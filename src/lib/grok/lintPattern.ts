import { parseDefinitions, type Definition } from './definitions'
import { wholeMatchName } from './expand'
import { GrokError, type PatternLocation } from './GrokError'
import { lint, type Lint } from './Lint'
import type { PatternTable } from './PatternTable'
import { isFieldType, referencesIn, withoutInnerBlanks, type Reference } from './references'
import { groupStarts, syntaxMarks } from './renameGroups'
import { runnerLints } from './runnerLints'
import { alternativesOf, tokensOf } from './tokens'

/** characters of an expanded regex above which a pattern is reported as large */
const largeSize = 20_000

/** Lints a pattern and its custom definitions. @param size characters of the expanded regex; 0: unknown */
export function lintPattern(
  pattern: string,
  custom: string,
  table: PatternTable,
  size = 0,
): Lint[] {
  const definitions = definitionsOf(custom)
  const isSplit = createSplitTest(
    (name) =>
      definitions.find((definition) => definition.name === name)?.regex ?? table.patterns.get(name),
  )
  const found = lintsIn(pattern, 'pattern', isSplit)
  for (const { from, to } of definitions) {
    const line = custom.slice(from, to)
    const start = line.indexOf(' ') + 1
    for (const lint of lintsIn(line.slice(start), 'custom', isSplit)) {
      // Alternatives and commas are common in definitions.
      if (lint.kind === 'alternation' || lint.kind === 'comma') continue
      const { text } = lint.location
      const offset = from + start
      const location = { text, from: lint.location.from + offset, to: lint.location.to + offset }
      found.push({ ...lint, location })
    }
  }
  if (size > largeSize)
    found.push(lint('large', { text: 'pattern', from: 0, to: pattern.length }, String(size)))
  return found
}

function definitionsOf(custom: string): Definition[] {
  try {
    return parseDefinitions('-', custom).filter(({ text }) => text === 'custom')
  } catch (error) {
    // Compiling the pattern reports this error.
    if (error instanceof GrokError) return []
    throw error
  }
}

const splits = (regex: string) => alternativesOf(regex).length > 1

/** The references outside of all groups that are inlined. */
const inlinedIn = (source: string) =>
  tokensOf(source, { from: 0, to: source.length }).filter(
    ({ reference }) => reference !== null && reference.field === undefined,
  )

/** Tests whether a definition has a top-level `|`, in its own text or in an inlined one. */
function createSplitTest(regexOf: (name: string) => string | undefined) {
  const results = new Map<string, boolean>()
  const isSplit = (name: string): boolean => {
    const known = results.get(name)
    if (known !== undefined) return known
    // A cycle ends here.
    results.set(name, false)
    const regex = regexOf(name) ?? ''
    const result =
      splits(regex) || inlinedIn(regex).some(({ reference }) => isSplit(reference?.name ?? ''))
    results.set(name, result)
    return result
  }
  return isSplit
}

function lintsIn(
  source: string,
  text: PatternLocation['text'],
  isSplit: (name: string) => boolean,
) {
  const at = (from: number, to: number): PatternLocation => ({ text, from, to })
  const references = referencesWithBlanks(source)
  const lints: Lint[] = []
  for (const { 0: match, index } of source.matchAll(/%\{[^{}]*\}?/g))
    if (!references.some(({ from }) => from === index))
      lints.push(lint('literal', at(index, index + match.length), match))
  for (const { from, to, reference } of inlinedIn(source)) {
    const name = reference?.name ?? ''
    if (isSplit(name))
      lints.push(lint('inlined', at(from, to), name, `(?:${source.slice(from, to)})`))
  }
  for (const { name, field, type, from, to } of references) {
    if (type !== undefined && !isFieldType(type))
      lints.push(
        lint(
          'type',
          at(from, to),
          type,
          typeFix({ name, field, type: typeAliases[type.toLowerCase()] }),
        ),
      )
    if (field !== undefined && reservedFields.includes(field))
      lints.push(lint('reserved', at(from, to), field))
  }
  lints.push(...repeatedIn(source, references, at))
  for (const { mark, at: from, to } of syntaxMarks(source)) {
    const inside = source.slice(from, to)
    if (mark === '[' && references.some((one) => one.from > from && one.to <= to))
      lints.push(lint('class', at(from, to), inside, `\\[${inside.slice(1, -1)}\\]`))
  }
  for (const { from, to } of references) {
    const bare = source.charAt(from - 1) === '(' && source.charAt(from - 2) !== '\\'
    if (!bare || source.charAt(to) !== ')' || /[*+?{]/.test(source.charAt(to + 1))) continue
    const inside = source.slice(from, to)
    lints.push(lint('group', at(from - 1, to + 1), `(${inside})`, `\\(${inside}\\)`))
  }
  for (const from of groupStarts(source)) {
    const named = /^\(\?<(\w+)>/.exec(source.slice(from))
    if (named)
      lints.push(lint('groupName', at(from, from + named[0].length), named[0], `(?P<${named[1]}>`))
  }
  return [...lints, ...wholeLints(source, at), ...runnerLints(source, references, at)]
}

/** Lints of the text as a whole. */
function wholeLints(source: string, at: (from: number, to: number) => PatternLocation) {
  const lints: Lint[] = []
  if (splits(source)) lints.push(lint('alternation', at(0, source.length), '|', `(?:${source})`))
  const comma = source.indexOf(',')
  if (comma >= 0) lints.push(lint('comma', at(comma, comma + 1), ','))
  const lineBreak = source.indexOf('\n')
  if (lineBreak >= 0)
    lints.push(lint('lineBreak', at(lineBreak, source.length), source.slice(lineBreak + 1)))
  const trailing = /[ \t]+$/.exec(source)
  if (trailing && lineBreak < 0)
    lints.push(lint('trailing', at(trailing.index, source.length), trailing[0], ''))
  for (const { index } of source.matchAll(/(?<!\\)\$(?=[^)|$])/g)) {
    const isMember = syntaxMarks(source).some(
      (one) => one.mark === '[' && one.at < index && index < one.to,
    )
    if (!isMember) lints.push(lint('end', at(index, index + 1), '$', String.raw`\$`))
  }
  return lints
}

function repeatedIn(
  source: string,
  references: Reference[],
  at: (from: number, to: number) => PatternLocation,
) {
  const seen = new Set<string>()
  const fields = [
    ...references.map(({ field, from, to }) => ({ field, from, to })),
    ...[...source.matchAll(/\(\?P<(\w+)>/g)].map(({ 0: all, 1: field, index }) => ({
      field,
      from: index,
      to: index + all.length,
    })),
  ].sort((a, b) => a.from - b.from)
  return fields.flatMap(({ field, from, to }) => {
    if (field === undefined) return []
    if (seen.has(field)) return [lint('repeated', at(from, to), field)]
    seen.add(field)
    return []
  })
}

/** The references as the server reads them, without inner blanks, at their offsets in the text as written. */
function referencesWithBlanks(source: string): Reference[] {
  return [...source.matchAll(/%\{[^{}]*\}/g)].flatMap(({ 0: text, index }) => {
    const [reference] = referencesIn(withoutInnerBlanks(text))
    return reference ? [{ ...reference, from: index, to: index + text.length }] : []
  })
}

const typeFix = ({ name, field, type }: { name: string; field?: string; type?: string }) =>
  type === undefined ? null : `%{${name}:${field}:${type}}`

/** type names of other tools -> logkit's */
const typeAliases: Record<string, string | undefined> = {
  int: 'long',
  integer: 'long',
  long: 'long',
  number: 'float',
  double: 'float',
  float: 'float',
  str: 'string',
  text: 'string',
  string: 'string',
  keyword: 'string',
  datetime: 'date',
  timestamp: 'date',
  time: 'date',
  ts: 'date',
  date: 'date',
}

/** fields that are not the user's: the whole match of the check, and those in which a runner puts an unparsed line */
const reservedFields = [wholeMatchName, 'pandora_stash', 'raw_data']
