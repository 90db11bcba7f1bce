import { Alignment, freeEnd } from './Alignment'
import { Grok } from './Grok'
import type { PatternTable } from './PatternTable'

/** A pattern for whole lines, and how many of the lines it matches from end to end. */
export interface WholeSuggestion {
  pattern: string
  completed: number
  total: number
}

/** lines that are looked at, and characters of each */
const maxLines = 300
const maxLength = 2_000
/** the share of the lines that a pattern should match */
const wanted = 0.9

/**
 * Suggests one pattern for many lines of one log: columns are aligned from the start, texts in which all lines agree are
 * literal, values are named by their kind, and where the lines part the rest is the message. null: nothing fits them.
 */
export function suggestWhole(
  sample: readonly string[],
  custom: string,
  table: PatternTable,
): WholeSuggestion | null {
  const lines = sample
    .slice(0, maxLines)
    .map((line) => line.slice(0, maxLength))
    .filter((line) => line.trim() !== '')
  if (lines.length === 0) return null
  const pieces = new Alignment(lines).pieces()
  const hasBreaks = lines.some((line) => line.includes('\n'))
  let best: WholeSuggestion | null = null
  // Where the whole pattern fails, a shorter one with a free end fits more lines.
  for (let count = pieces.length; count >= 0; count = shorter(count)) {
    const pattern = joined(pieces, count, hasBreaks)
    const completed = completedBy(pattern, custom, table, lines)
    if (!best || completed > best.completed) best = { pattern, completed, total: lines.length }
    if (best.completed >= wanted * lines.length) break
  }
  return best && best.completed > 0 ? best : null
}

const shorter = (count: number) => (count > 8 ? count - 4 : count - 1)

/** The first pieces with a free end; a record of several lines has one that takes line breaks too. */
const joined = (pieces: readonly string[], count: number, hasBreaks: boolean) =>
  [...pieces.slice(0, count), ...(count < pieces.length ? [freeEnd] : [])]
    .join('')
    .replace(freeEnd, hasBreaks ? '%{GREEDYDATALINEFEED:message}' : freeEnd)

function completedBy(
  pattern: string,
  custom: string,
  table: PatternTable,
  lines: readonly string[],
): number {
  try {
    const grok = new Grok(pattern, custom, table)
    return lines.filter((line) => {
      const match = grok.match(line)
      return match?.from === 0 && match.to === line.length
    }).length
  } catch {
    return 0
  }
}
