import { Grok, type GrokMatch } from './Grok'
import { GrokError } from './GrokError'
import type { PatternTable } from './PatternTable'
import { alternativesOf, tokensOf, type Token } from './tokens'

/** How far a pattern matches a line that it does not match wholly. */
export interface MatchProgress {
  /** the longest beginning of the pattern that matches, as UTF-16 offsets in the pattern */
  from: number
  cut: number
  /** the match of that beginning in the line; null: not even the first token matches */
  match: GrokMatch | null
  /** the token that does not match */
  next: Token
}

/**
 * Finds the longest beginning of a pattern that matches somewhere in the line; of several top-level alternatives, the one
 * that gets furthest. It searches by bisection: if a beginning matches, every shorter one does. Null if the pattern
 * matches wholly or its tokens are unknown.
 */
export function matchProgress(
  pattern: string,
  custom: string,
  table: PatternTable,
  line: string,
): MatchProgress | null {
  const matchOf = (from: number, to: number) =>
    matchOfPart(pattern.slice(from, to), custom, table, line)
  let best: MatchProgress | null = null
  for (const part of alternativesOf(pattern)) {
    const tokens = tokensOf(pattern, part)
    const [count, match] = longestMatch(tokens, (to) => matchOf(part.from, to))
    const next = tokens[count]
    if (!next) continue
    const progress = { from: part.from, cut: next.from, match, next }
    if (!best || (match?.to ?? -1) > (best.match?.to ?? -1)) best = progress
  }
  return best
}

/** The number of tokens that match, and their match. */
function longestMatch(tokens: Token[], matchOf: (to: number) => GrokMatch | null) {
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

/** The match of a part of the pattern, which may be empty. */
function matchOfPart(part: string, custom: string, table: PatternTable, line: string) {
  try {
    // The empty group keeps blanks at the end from being trimmed.
    return new Grok(`${part}(?:)`, custom, table).matchOrEmpty(line)
  } catch (error) {
    // A beginning may not compile, for example when it is cut inside a flag group.
    if (error instanceof GrokError) return null
    throw error
  }
}
