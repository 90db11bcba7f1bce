import { chunk } from '../../lib/collections/chunks'
import type { PatternSet, ExtractedMatch } from '../../lib/grok/grokEngine'
import type { GrokClient } from './grokClient'

const linesPerTask = 200

/** Matches lines and extracts their fields, in the order of the lines. @param onProgress gets all matches so far */
export async function matchLines(
  grokClient: GrokClient,
  patternSet: PatternSet,
  lines: readonly string[],
  signal: AbortSignal,
  onProgress?: (matches: readonly ExtractedMatch[]) => void,
): Promise<ExtractedMatch[]> {
  const matches: ExtractedMatch[] = []
  for (const part of chunk(lines, linesPerTask)) {
    matches.push(
      ...((await grokClient.run({ is: 'extract', patternSet, lines: part }, signal)).extracted ??
        []),
    )
    onProgress?.(matches)
  }
  return matches
}
