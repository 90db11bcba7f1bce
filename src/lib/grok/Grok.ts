import { counting } from './captures'
import { expand, wholeName } from './expand'
import { compareBytes, mismatchMessage } from './goText'
import { locate } from './locate'
import type { PatternTable } from './PatternTable'
import type { FieldType } from './references'
import { compileRegex, type Regex } from './regex'

/** One field of a line; offsets are UTF-16 and tell which capture counts. */
export interface GrokField {
  name: string
  value: string
  from: number
  to: number
  /** what a runner makes of it; `string` when nothing was said */
  type: FieldType
}

/** What a pattern took from a line. */
export interface GrokMatch {
  /** the span that the whole pattern matched */
  from: number
  to: number
  /** in the order of names, as the server sends them */
  fields: GrokField[]
}

/** A compiled pattern: compile once, match many lines. Linear in the length of a line, whatever the pattern. */
export class Grok {
  readonly pattern: string
  /** names of the fields in the order of their groups, each once */
  readonly fieldNames: readonly string[]
  /** characters of the whole regex that it becomes */
  readonly size: number
  private readonly regex: Regex
  private empty: boolean | undefined
  private readonly types: ReadonlyMap<string, FieldType>

  /** @throws GrokError any kind but mismatch */
  constructor(pattern: string, custom: string, table: PatternTable) {
    const expanded = expand(pattern, custom, table)
    this.pattern = pattern
    this.types = expanded.types
    this.size = expanded.regex.length
    this.regex = locate(expanded, pattern, custom, () => compileRegex(expanded.regex))
    this.fieldNames = [...new Set(this.regex.names.slice(1))]
  }

  /** The first place that the pattern fits in; null without any text taken. */
  match(line: string): GrokMatch | null {
    const match = this.reach(line)
    return match && (match.from < match.to || match.fields.length > 0) ? match : null
  }

  /** Whether it matches, without taking fields: some hundred times as fast. */
  fits(line: string): boolean {
    return this.regex.re.test(line) && (!this.mayTakeNothing() || this.match(line) !== null)
  }

  /** The same, also where the pattern fits without taking any text. */
  reach(line: string): GrokMatch | null {
    const { names } = this.regex
    const matcher = this.first(line)
    if (!matcher) return null
    const captures = names.flatMap((name, index) => {
      const [from, to] = [matcher.start(index + 1), matcher.end(index + 1)]
      return from < 0 || (index === 0 && name === wholeName) ? [] : [{ name, from, to }]
    })
    const fields = Array.from(counting(captures).values(), ({ name, from, to }): GrokField => {
      const type = this.types.get(name) ?? 'string'
      return { name, value: line.slice(from, to), from, to, type }
    })
    // The group around the pattern, which a pattern like `)a(` closes early: what counts is what that group takes.
    const [from, to] = [Math.max(0, matcher.start(1)), Math.max(0, matcher.end(1))]
    return { from, to, fields: fields.sort((a, b) => compareBytes(a.name, b.name)) }
  }

  /**
   * Stands at the first match. Most patterns begin where the line does: a match there is the first one whatever follows, and
   * found several times as fast as by a search, which begins anew at each character. Other lines are asked first whether
   * they match, without captures, as only that is fast for a long line that does not.
   */
  private first(line: string) {
    const { re } = this.regex
    const matcher = re.matcher(line)
    if (line.length <= shortLine && matcher.lookingAt()) return matcher
    return re.test(line) && matcher.find() ? matcher : null
  }

  /** Whether it may fit without any text being taken: what is around such a place is all that counts there. */
  private mayTakeNothing() {
    const { re } = this.regex
    this.empty ??=
      closesEarly(re.pattern()) ||
      surroundings.some((text) => {
        const matcher = re.matcher(text)
        while (matcher.find()) if (matcher.start(0) === matcher.end(0)) return true
        return false
      })
    return this.empty
  }

  /** The server's answer to `/grok/check`: keys in Go's order, values raw, the whole match among them; null: no match. */
  answer(line: string): Map<string, string> | null {
    const match = this.match(line)
    if (!match) return null
    const values = new Map<string, string>()
    if (match.from < match.to) values.set(wholeName, line.slice(match.from, match.to))
    for (const { name, value } of match.fields) values.set(name, value)
    return new Map([...values].sort(([a], [b]) => compareBytes(a, b)))
  }

  /** Go's words for a line that does not match. */
  mismatch(line: string) {
    return mismatchMessage(line, this.pattern)
  }
}

/** Whether the group that a regex begins with ends before the regex does. */
function closesEarly(regex: string) {
  let depth = 0
  for (const { 0: mark, index } of regex.matchAll(/\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()]/gs)) {
    if (mark === '(') depth++
    else if (mark === ')' && --depth === 0) return index < regex.length - 1
  }
  return false
}

/** Characters of a line whose beginning is tried for itself. */
const shortLine = 2_000

/** Every two neighbours that an assertion tells apart: edges, letters, marks, line breaks. */
const surroundings = ['', 'a', ' ', '\n', 'aa  a\na\n\n \n a', ' aa', '\na ']
