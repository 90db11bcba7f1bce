import { GrokError } from './GrokError'
import { byteLength, goTrim } from './goText'
import { withoutInnerBlanks } from './references'

/** One line `NAME regex`. */
export interface Definition {
  name: string
  regex: string
  /** the custom patterns' own; the main pattern may bring some too, after a line break */
  text: 'pattern' | 'custom'
  /** where its line stands in that text, UTF-16 */
  from: number
  to: number
}

/** The name under which the server keeps the pattern that is checked. */
export const mainName = 'GROK_INTERNAL_PATTERN_0'

/**
 * Custom patterns and the pattern -> definitions in order; later ones replace earlier ones. A line of 64 KiB ends reading
 * silently, so that the main one may be missing. @throws GrokError bad_definition for the first line without a blank
 */
export function readDefinitions(pattern: string, custom: string): Definition[] {
  const lines = [...linesOf(custom, 'custom'), ...linesOf(pattern, 'pattern')]
  const definitions: Definition[] = []
  for (const { line, place } of lines) {
    if (byteLength(line) >= longestLine) break
    const text = withoutInnerBlanks(goTrim(line))
    if (text === '' || text.startsWith('#')) continue
    const blank = text.indexOf(' ')
    if (blank < 0) {
      const message = `the pattern ${text} is invalid, and has been ignored`
      throw new GrokError('bad_definition', message, { subject: text, place })
    }
    definitions.push({ name: text.slice(0, blank), regex: text.slice(blank + 1), ...place })
  }
  return definitions
}

const longestLine = 65536

function linesOf(source: string, text: Definition['text']) {
  let at = 0
  return source.split('\n').map((raw, index) => {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    const place = { text, from: at, to: at + line.length }
    at += raw.length + 1
    return { line: text === 'pattern' && index === 0 ? `${mainName} ${line}` : line, place }
  })
}
