import { GrokError } from './GrokError'

/** A regex for the engine; `names[i]` is the original name of group i + 1. */
export interface RenamedRegex {
  regex: string
  names: string[]
}

/**
 * Gives every named group a unique name, since Go allows a name twice and re2js does not. Makes plain groups
 * non-capturing: same results, four times faster. Refuses `(?<name>`, which re2js accepts and Go 1.19 does not.
 * @param groups `all`: plain groups capture too, and their name is '' @throws GrokError bad_regex
 */
export function renameGroups(regex: string, groups: 'named' | 'all' = 'named'): RenamedRegex {
  const names: string[] = []
  let renamed = ''
  let done = 0
  for (const at of groupStarts(regex)) {
    const named = namedGroup(regex, at)
    if (named) {
      renamed += `${regex.slice(done, at)}(?P<g${names.length}>`
      names.push(named[1] ?? '')
      done = at + named[0].length
    } else if (regex.startsWith('(?<', at)) {
      const message = 'error parsing regexp: invalid or unsupported Perl syntax: `(?<`'
      throw new GrokError('bad_regex', message, { subject: '(?<' })
    } else if (regex.charAt(at + 1) !== '?') {
      if (groups === 'all') {
        names.push('')
        continue
      }
      renamed += `${regex.slice(done, at)}(?:`
      done = at + 1
    }
  }
  return { regex: renamed + regex.slice(done), names }
}

/** The offsets at which groups open: each `(` that is not escaped, in a class or between \Q and \E. UTF-16. */
export function groupStarts(regex: string): number[] {
  return syntaxMarks(regex)
    .filter(({ mark }) => mark === '(')
    .map(({ at }) => at)
}

/** The syntax marks `(`, `)`, `|` and `[` of a regex, without literal ones; a class `[...]` is one mark. */
export function syntaxMarks(regex: string): { mark: string; at: number; to: number }[] {
  const marks: { mark: string; at: number; to: number }[] = []
  for (let at = 0; at < regex.length; at++) {
    const mark = regex.charAt(at)
    if (mark === '\\') at = regex.startsWith('\\Q', at) ? endOfQuote(regex, at) : at + 1
    else if (mark === '[') {
      const to = endOfClass(regex, at)
      marks.push({ mark, at, to })
      at = to - 1
    } else if (mark === '(' || mark === ')' || mark === '|') marks.push({ mark, at, to: at + 1 })
  }
  return marks
}

function namedGroup(regex: string, at: number) {
  const opening = /\(\?P<(\w+)>/y
  opening.lastIndex = at
  return opening.exec(regex)
}

function endOfQuote(regex: string, at: number) {
  const end = regex.indexOf('\\E', at + 2)
  return end < 0 ? regex.length : end + 1
}

/** The offset behind the `]` that ends a class; a leading `]` is a member, and `[:x:]` may occur inside. */
function endOfClass(regex: string, start: number) {
  let at = start + 1
  if (regex.charAt(at) === '^') at++
  if (regex.charAt(at) === ']') at++
  while (at < regex.length && regex.charAt(at) !== ']') {
    const named = regex.startsWith('[:', at) ? regex.indexOf(':]', at + 2) : -1
    if (named >= 0) at = named + 2
    else at += regex.charAt(at) === '\\' ? 2 : 1
  }
  return Math.min(at + 1, regex.length)
}
