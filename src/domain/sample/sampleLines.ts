import { asText } from '../../contract/options/lookup'
import { compileRegex, type Regex } from '../../lib/grok/compileRegex'
import { GrokError } from '../../lib/grok/GrokError'

/** The options of the reader that decide how lines reach the parser. */
export type ReaderValues = Record<string, unknown>

/** Lines that reach the parser as one. */
interface JoinedLines {
  /** the number of the first of them, from 1 */
  number: number
  text: string
}

/** A sample has at most so many lines ... */
export const maxSampleLines = 200
/** ... and so many bytes of UTF-8. */
export const maxSampleBytes = 1024 * 1024

/** The readers of files, which hand over a line with its line break. */
const fileModes = ['', 'dir', 'file', 'tailx', 'dirx', 'fileauto']

/**
 * The lines of a sample as the reader hands them to the parser (reader/bufreader): readers of files leave the line break in
 * place and join the lines from one that matches `head_pattern` to the next.
 */
export function sampleLines(sample: string, reader: ReaderValues): JoinedLines[] {
  const lines = sample.replace(/\n$/, '').split('\n').slice(0, maxSampleLines)
  if (!fileModes.includes(asText(reader.mode).trim()))
    return lines.map((text, index) => ({ number: index + 1, text }))
  const head = headOf(asText(reader.head_pattern))
  const joined: JoinedLines[] = []
  for (const [index, line] of lines.entries()) {
    const last = joined.at(-1)
    if (last && head && !head.re.test(line)) last.text += `${line}\n`
    else joined.push({ number: index + 1, text: `${line}\n` })
  }
  return joined
}

function headOf(pattern: string): Regex | null {
  if (pattern.trim() === '') return null
  try {
    return compileRegex(pattern)
  } catch (error) {
    // The agent refuses the reader, which is a finding of its own.
    if (error instanceof GrokError) return null
    throw error
  }
}
