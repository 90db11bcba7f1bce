import type { PatternLocation } from './GrokError'
import { lint, type Lint } from './Lint'
import type { Reference } from './references'
import { groupStarts } from './renameGroups'

/** Built-in patterns whose texts no layout of a runner reads as a time, or only as one of the year 0. */
const unreadDates = [
  'DATE',
  'DATE_US',
  'DATE_EU',
  'DATESTAMP',
  'DATESTAMP_EVENTLOG',
  'DATESTAMP_RFC822',
  'SYSLOGTIMESTAMP',
  'CISCOTIMESTAMP',
  'TIME',
  'CATALINA_DATESTAMP',
  'TOMCAT_DATESTAMP',
  'BIND9_TIMESTAMP',
  'REDISTIMESTAMP',
  'BACULA_TIMESTAMP',
  'INT',
  'NUMBER',
  'BASE10NUM',
  'POSINT',
  'NONNEGINT',
  'YEAR',
  'MONTH',
  'DAY',
]

/**
 * Lints of what Go's regular expressions or a runner take otherwise than the pattern seems to mean.
 * @param at makes a location of offsets in the source, UTF-16
 */
export function runnerLints(
  source: string,
  references: readonly Reference[],
  at: (from: number, to: number) => PatternLocation,
): Lint[] {
  const lints: Lint[] = []
  for (const from of groupStarts(source)) {
    const opening = /^\(\?<?[=!]/.exec(source.slice(from))?.[0]
    if (opening !== undefined)
      lints.push(lint('lookAround', at(from, from + opening.length), opening))
  }
  const leading = /^[ \t]+(?=\S)/.exec(source)?.[0]
  if (leading !== undefined) lints.push(lint('leading', at(0, leading.length), leading, ''))
  lints.push(...trimmedLints(source, at))
  if (isDoubled(source))
    lints.push(
      lint(
        'doubled',
        at(0, source.length),
        '\\\\',
        source.replace(/\\\\/g, '\\').replace(/\\"/g, '"'),
      ),
    )
  for (const { name, field, type, from, to } of references)
    if (field !== undefined && type === 'date' && unreadDates.includes(name))
      lints.push(lint('noDate', at(from, to), name, `%{${name}:${field}}`))
  return lints
}

const blank = String.raw`(?:[ \t]|\\[stn]|\[[ \\tsn]+\])`
const blanksAtStart = new RegExp(`^(?:\\^|\\\\A)((?:${blank}\\+?)+)(?![*?{])`)
const blanksAtEnd = new RegExp(`((?:${blank}\\+?)+)(?:\\$|\\\\z)$`)

/** Lints of blanks that a pattern requires at an end of the line, where a runner has cut them. */
function trimmedLints(source: string, at: (from: number, to: number) => PatternLocation): Lint[] {
  const start = blanksAtStart.exec(source)
  const end = blanksAtEnd.exec(source)
  const fix = String.raw`\s*`
  const found: Lint[] = []
  if (start) {
    const [all, blanks = ''] = start
    found.push(lint('leading', at(all.length - blanks.length, all.length), blanks, fix))
  }
  if (end)
    found.push(lint('ending', at(end.index, end.index + (end[1] ?? '').length), end[1] ?? '', fix))
  return found
}

/** Whether backslashes stand in pairs only, but before quotes, and one pair is likely an escape. */
const isDoubled = (source: string) =>
  /\\\\[dswDSWbB.[\](){}|+*?$^/]/.test(source) &&
  [...source.matchAll(/\\+(.?)/gs)].every(
    ({ 0: run, 1: next }) => (run.length - (next?.length ?? 0)) % 2 === 0 || next === '"',
  )
