import { Grok, type GrokMatch } from './Grok'
import { GrokError } from './GrokError'
import type { PatternTable } from './PatternTable'
import { alternativesOf, tokensOf, type Token } from './tokens'

/** How far a pattern gets on a line that it does not match. */
export interface Progress {
  /** the longest beginning of the pattern that matches; UTF-16 offsets in the pattern */
  from: number
  cut: number
  /** what that beginning matched in the line; null: not even its first piece fits */
  match: GrokMatch | null
  /** what was expected next */
  next: Token
}

/**
 * The longest beginning of a pattern that matches somewhere in the line: of a pattern with bare alternatives, of that which
 * gets furthest. Beginnings only ever match less the longer they are, so that they are searched by halves. null where it
 * cannot be told, as in a pattern that matches.
 */
export function progressOf(
  pattern: string,
  custom: string,
  table: PatternTable,
  line: string,
): Progress | null {
  const matchOf = (from: number, to: number) =>
    matchOfPart(pattern.slice(from, to), custom, table, line)
  let best: Progress | null = null
  for (const part of alternativesOf(pattern)) {
    const tokens = tokensOf(pattern, part)
    const [reached, match] = longest(tokens, (to) => matchOf(part.from, to))
    const next = tokens[reached]
    if (!next) continue
    const progress = { from: part.from, cut: next.from, match, next }
    if (!best || (match?.to ?? -1) > (best.match?.to ?? -1)) best = progress
  }
  return best
}

/** How many tokens match, and what they match. */
function longest(tokens: Token[], matchOf: (to: number) => GrokMatch | null) {
  let [low, high] = [0, tokens.length]
  let match: GrokMatch | null = null
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const found = matchOf(tokens[middle - 1]?.to ?? 0)
    if (found) [low, match] = [middle, found]
    else high = middle - 1
  }
  return [low, match] as const
}

/** A beginning may match without taking any text, which counts here. */
function matchOfPart(part: string, custom: string, table: PatternTable, line: string) {
  try {
    // The empty group keeps blanks at the end, which are trimmed otherwise.
    return new Grok(`${part}(?:)`, custom, table).reach(line)
  } catch (error) {
    // Cut between a flag and what it is for, say: such a beginning tells nothing.
    if (error instanceof GrokError) return null
    throw error
  }
}
