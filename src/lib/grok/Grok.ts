import { lastNonEmpty } from './captures'
import { compileRegex, type Regex } from './compileRegex'
import { expand, wholeMatchName } from './expand'
import { compareBytes, mismatchMessage } from './goStrings'
import { locateRegexError } from './locateRegexError'
import type { PatternTable } from './PatternTable'
import type { FieldType } from './references'

/** One field of a line; the UTF-16 offsets are those of the capture that counts. */
export interface GrokField {
  name: string
  value: string
  from: number
  to: number
  /** the type that a runner converts to; `string` by default */
  type: FieldType
}

/** The match of a pattern in a line. */
export interface GrokMatch {
  /** the span of the whole match, UTF-16 */
  from: number
  to: number
  /** sorted by name, as the server sends them */
  fields: GrokField[]
}

/** A compiled pattern for many lines. Matching takes time linear in the length of a line. */
export class Grok {
  readonly pattern: string
  /** field names in the order of their groups, each once */
  readonly fieldNames: readonly string[]
  /** characters of the expanded regex */
  readonly size: number
  private readonly regex: Regex
  private canBeEmpty: boolean | undefined
  private readonly types: ReadonlyMap<string, FieldType>

  /** @throws GrokError of any kind but mismatch */
  constructor(pattern: string, custom: string, table: PatternTable) {
    const expanded = expand(pattern, custom, table)
    this.pattern = pattern
    this.types = expanded.types
    this.size = expanded.regex.length
    this.regex = locateRegexError(expanded, pattern, custom, () => compileRegex(expanded.regex))
    this.fieldNames = [...new Set(this.regex.names.slice(1))]
  }

  /** The first match; null if there is none or if it is empty. */
  match(line: string): GrokMatch | null {
    const match = this.matchOrEmpty(line)
    return match && (match.from < match.to || match.fields.length > 0) ? match : null
  }

  /** Whether `match` finds a match. It extracts no fields and is about a hundred times as fast. */
  test(line: string): boolean {
    return this.regex.re.test(line) && (!this.mayMatchEmpty() || this.match(line) !== null)
  }

  /** The first match, which may be empty; null if there is none. */
  matchOrEmpty(line: string): GrokMatch | null {
    const { names } = this.regex
    const matcher = this.findFirst(line)
    if (!matcher) return null
    const captures = names.flatMap((name, index) => {
      const [from, to] = [matcher.start(index + 1), matcher.end(index + 1)]
      return from < 0 || (index === 0 && name === wholeMatchName) ? [] : [{ name, from, to }]
    })
    const fields = Array.from(lastNonEmpty(captures).values(), ({ name, from, to }): GrokField => {
      const type = this.types.get(name) ?? 'string'
      return { name, value: line.slice(from, to), from, to, type }
    })
    // The match is that of the group around the pattern: a pattern like `)a(` closes that group early.
    const [from, to] = [Math.max(0, matcher.start(1)), Math.max(0, matcher.end(1))]
    return { from, to, fields: fields.sort((a, b) => compareBytes(a.name, b.name)) }
  }

  /**
   * A matcher at the first match. Most patterns match at the start of a line, which `lookingAt` finds several times as fast
   * as a search. A long line is first tested without captures, since only that is fast for a long line without a match.
   */
  private findFirst(line: string) {
    const { re } = this.regex
    const matcher = re.matcher(line)
    if (line.length <= maxShortLine) {
      if (matcher.lookingAt()) return matcher
      return re.test(line) && matcher.find() ? matcher : null
    }
    return re.test(line) && (matcher.lookingAt() || matcher.find()) ? matcher : null
  }

  /** Whether the pattern may match an empty text, which depends on the surrounding characters alone. */
  private mayMatchEmpty() {
    const { re } = this.regex
    this.canBeEmpty ??=
      closesEarly(re.pattern()) ||
      surroundings.some((text) => {
        const matcher = re.matcher(text)
        while (matcher.find()) if (matcher.start(0) === matcher.end(0)) return true
        return false
      })
    return this.canBeEmpty
  }

  /** The answer of `/grok/check`: raw values by name in Go's order, with the whole match; null: no match. */
  checkAnswer(line: string): Map<string, string> | null {
    const match = this.match(line)
    if (!match) return null
    const values = new Map<string, string>()
    if (match.from < match.to) values.set(wholeMatchName, line.slice(match.from, match.to))
    for (const { name, value } of match.fields) values.set(name, value)
    return new Map([...values].sort(([a], [b]) => compareBytes(a, b)))
  }

  /** The server's message for a line that does not match. */
  mismatch(line: string) {
    return mismatchMessage(line, this.pattern)
  }
}

/** Whether the first group of a regex closes before the end of the regex. */
function closesEarly(regex: string) {
  let depth = 0
  for (const { 0: mark, index } of regex.matchAll(/\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()]/gs)) {
    if (mark === '(') depth++
    else if (mark === ')' && --depth === 0) return index < regex.length - 1
  }
  return false
}

/** characters up to which a match at the start is searched before the line is tested */
const maxShortLine = 2_000

/** texts with every pair of neighbours that an assertion tells apart: edges, letters, other characters, line breaks */
const surroundings = ['', 'a', ' ', '\n', 'aa  a\na\n\n \n a', ' aa', '\na ']
