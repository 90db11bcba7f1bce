import { readDefinitions, type Definition } from './definitions'
import { wholeName } from './expand'
import { GrokError, type GrokPlace } from './GrokError'
import type { PatternTable } from './PatternTable'
import { isFieldType, referencesIn, withoutInnerBlanks, type Reference } from './references'
import { groupsIn, marksIn } from './rename'
import { alternativesOf, tokensOf } from './tokens'

/**
 * - `literal`: looks like a reference and is text
 * - `class`: `[...]` around a reference is a set of characters; `group`: `(...)` around one matches no brackets
 * - `alternation`: a bare `|` splits the whole pattern; `pasted`: one within a reference without a field does
 * - `type`: a type that is ignored; `groupName`: `(?<name>`, which the server refuses
 * - `repeated`: a field that several captures write, the last one not empty counts
 * - `comma`: breaks in a runner, whose patterns are a list with commas
 * - `lineBreak`: what follows is another definition; `trailing`: blanks at the end are cut
 * - `end`: a `$` that something follows; `large`: slow to compile on every agent
 * - `reserved`: a field that the server or a runner writes itself
 */
export type LintKind =
  | 'literal'
  | 'class'
  | 'group'
  | 'alternation'
  | 'pasted'
  | 'type'
  | 'groupName'
  | 'repeated'
  | 'comma'
  | 'lineBreak'
  | 'trailing'
  | 'end'
  | 'large'
  | 'reserved'

/** What is allowed and probably not meant. `fix`: what would stand there instead; null: nothing that is certain. */
export interface Lint {
  kind: LintKind
  place: GrokPlace
  subject: string
  fix: string | null
}

/** Characters of a whole regex from which a pattern is called large. */
const large = 20_000

/** What in a pattern, or in the custom ones, is probably not meant. @param size of the whole regex, where it is known */
export function lintsOf(pattern: string, custom: string, table: PatternTable, size = 0): Lint[] {
  const own = definitionsOf(custom)
  const isSplit = splitting(
    (name) => own.find((one) => one.name === name)?.regex ?? table.patterns.get(name),
  )
  const found = lintsIn(pattern, 'pattern', isSplit)
  for (const { from, to } of own) {
    const line = custom.slice(from, to)
    const start = line.indexOf(' ') + 1
    for (const lint of lintsIn(line.slice(start), 'custom', isSplit)) {
      // A definition with alternatives is at home in a list of definitions; so are commas.
      if (lint.kind === 'alternation' || lint.kind === 'comma') continue
      const { place } = lint
      const moved = { ...place, from: place.from + from + start, to: place.to + from + start }
      found.push({ ...lint, place: moved })
    }
  }
  if (size > large)
    found.push(lint('large', { text: 'pattern', from: 0, to: pattern.length }, String(size)))
  return found
}

function definitionsOf(custom: string): Definition[] {
  try {
    return readDefinitions('-', custom).filter(({ text }) => text === 'custom')
  } catch (error) {
    // Said as an error already.
    if (error instanceof GrokError) return []
    throw error
  }
}

const lint = (kind: LintKind, place: GrokPlace, subject: string, fix: string | null = null) => ({
  kind,
  place,
  subject,
  fix,
})

const splits = (regex: string) => alternativesOf(regex).length > 1

/** Pieces that stand outside of all groups and are pasted in. */
const pastedIn = (source: string) =>
  tokensOf(source, { from: 0, to: source.length }).filter(
    ({ reference }) => reference !== null && reference.field === undefined,
  )

/** Whether a definition, with all that is pasted into it, has a bare `|`. */
function splitting(regexOf: (name: string) => string | undefined) {
  const known = new Map<string, boolean>()
  const isSplit = (name: string): boolean => {
    const before = known.get(name)
    if (before !== undefined) return before
    known.set(name, false)
    const regex = regexOf(name) ?? ''
    const is =
      splits(regex) || pastedIn(regex).some(({ reference }) => isSplit(reference?.name ?? ''))
    known.set(name, is)
    return is
  }
  return isSplit
}

function lintsIn(source: string, text: GrokPlace['text'], isSplit: (name: string) => boolean) {
  const at = (from: number, to: number): GrokPlace => ({ text, from, to })
  const references = referencesWithBlanks(source)
  const lints: Lint[] = []
  for (const { 0: like, index } of source.matchAll(/%\{[^{}]*\}?/g))
    if (!references.some(({ from }) => from === index))
      lints.push(lint('literal', at(index, index + like.length), like))
  for (const { from, to, reference } of pastedIn(source)) {
    const name = reference?.name ?? ''
    if (isSplit(name))
      lints.push(lint('pasted', at(from, to), name, `(?:${source.slice(from, to)})`))
  }
  for (const { name, field, type, from, to } of references) {
    if (type !== undefined && !isFieldType(type))
      lints.push(
        lint(
          'type',
          at(from, to),
          type,
          typeFix({ name, field, type: otherTypes[type.toLowerCase()] }),
        ),
      )
    if (field !== undefined && reserved.includes(field))
      lints.push(lint('reserved', at(from, to), field))
  }
  lints.push(...repeatedIn(source, references, at))
  for (const { mark, at: from, to } of marksIn(source)) {
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
  for (const from of groupsIn(source)) {
    const named = /^\(\?<(\w+)>/.exec(source.slice(from))
    if (named)
      lints.push(lint('groupName', at(from, from + named[0].length), named[0], `(?P<${named[1]}>`))
  }
  return [...lints, ...wholeLints(source, at)]
}

/** What concerns the text as a whole. */
function wholeLints(source: string, at: (from: number, to: number) => GrokPlace) {
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
    const isMember = marksIn(source).some(
      (one) => one.mark === '[' && one.at < index && index < one.to,
    )
    if (!isMember) lints.push(lint('end', at(index, index + 1), '$', String.raw`\$`))
  }
  return lints
}

function repeatedIn(
  source: string,
  references: Reference[],
  at: (from: number, to: number) => GrokPlace,
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

/** References as the server sees them, blanks inside taken out, at their places as written. */
function referencesWithBlanks(source: string): Reference[] {
  return [...source.matchAll(/%\{[^{}]*\}/g)].flatMap(({ 0: written, index }) => {
    const [reference] = referencesIn(withoutInnerBlanks(written))
    return reference ? [{ ...reference, from: index, to: index + written.length }] : []
  })
}

const typeFix = ({ name, field, type }: { name: string; field?: string; type?: string }) =>
  type === undefined ? null : `%{${name}:${field}:${type}}`

/** What other tools call a type -> logkit's. */
const otherTypes: Record<string, string | undefined> = {
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

/** Fields that are written by others: of the check, and where a runner puts a line that did not parse. */
const reserved = [wholeName, 'pandora_stash', 'raw_data']
