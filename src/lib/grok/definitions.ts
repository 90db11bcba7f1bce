import { GrokError } from './GrokError'
import { byteLength, goTrim } from './goStrings'
import { withoutInnerBlanks } from './references'

/** One line `NAME regex`. */
export interface Definition {
  name: string
  regex: string
  /** the text that contains it: the main pattern may define patterns too, after a line break */
  text: 'pattern' | 'custom'
  /** the offsets of its line in that text, UTF-16 */
  from: number
  to: number
}

/** The name that the server gives the pattern to check. */
export const mainName = 'GROK_INTERNAL_PATTERN_0'

/**
 * Parses the custom patterns and the main pattern into definitions, in order; later ones replace earlier ones. As in Go, a
 * line of 64 KiB silently ends the reading, so that the main pattern may be missing.
 * @throws GrokError bad_definition for the first line without a blank
 */
export function parseDefinitions(pattern: string, custom: string): Definition[] {
  const lines = [...linesOf(custom, 'custom'), ...linesOf(pattern, 'pattern')]
  const definitions: Definition[] = []
  for (const { line, location } of lines) {
    if (byteLength(line) >= maxLineBytes) break
    const text = withoutInnerBlanks(goTrim(line))
    if (text === '' || text.startsWith('#')) continue
    const blank = text.indexOf(' ')
    if (blank < 0) {
      const message = `the pattern ${text} is invalid, and has been ignored`
      throw new GrokError('bad_definition', message, { subject: text, location })
    }
    definitions.push({ name: text.slice(0, blank), regex: text.slice(blank + 1), ...location })
  }
  return definitions
}

/** the buffer of Go's line scanner */
const maxLineBytes = 65536

function linesOf(source: string, text: Definition['text']) {
  let at = 0
  return source.split('\n').map((raw, index) => {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    const location = { text, from: at, to: at + line.length }
    at += raw.length + 1
    return { line: text === 'pattern' && index === 0 ? `${mainName} ${line}` : line, location }
  })
}
