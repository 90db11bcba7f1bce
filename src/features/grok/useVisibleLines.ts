import { useMemo } from 'react'
import { lineShape } from '../../lib/grok/lineShape'
import type { PatternSet, ExtractedMatch } from '../../lib/grok/grokEngine'
import { useStable } from '../../lib/hooks/useStable'
import { useGrokClient } from './grokClient'
import { pageSize, type GrokSearch } from './grokSearch'
import { matchLines } from './matchLines'
import { useLocalQuery } from './useLocalQuery'
import type { MatchResults } from './useMatchResults'
import type { ParsedSample } from './useParsedSample'

interface Source {
  patternSet: PatternSet
  parsedSample: ParsedSample | undefined
  results: MatchResults | undefined
  /** Matching and other lines cannot be told apart: the filter leaves all of them. */
  unfiltered: boolean
}

/** The lines that the filter leaves, those of the current page, and their fields. Lines go by their index in the sample. */
export function useVisibleLines(
  { patternSet, parsedSample, results, unfiltered }: Source,
  search: GrokSearch,
) {
  const { show, shape } = search
  const lines = parsedSample?.lines ?? noLines
  const indexes = useMemo(
    () => filterLines(results, { show, shape }, lines, unfiltered),
    [results, show, shape, lines, unfiltered],
  )
  const page = Math.min(search.page, Math.max(1, Math.ceil(indexes.length / pageSize)))
  const visible = useStable(indexes.slice((page - 1) * pageSize, page * pageSize))
  // The lines of one screen are matched on their own, so that they do not wait for the rest of the page.
  const [top, rest] = useMemo(
    () => [visible.slice(0, linesPerScreen), visible.slice(linesPerScreen)],
    [visible],
  )
  const topMatches = useLineMatches(patternSet, parsedSample, top)
  const restMatches = useLineMatches(patternSet, parsedSample, rest)
  const matches = useMemo(
    () => new Map([...restMatches.matches, ...topMatches.matches]),
    [restMatches.matches, topMatches.matches],
  )
  /** indexes of lines whose fields are still those of the previous pattern set */
  const staleIndexes = restMatches.stale ? rest : noIndexes
  return useMemo(
    () => ({ indexes, page, visible, matches, stale: topMatches.stale, staleIndexes }),
    [indexes, page, visible, matches, topMatches.stale, staleIndexes],
  )
}

const linesPerScreen = 12

/** Indexes of the evaluated lines that match the filter. */
function filterLines(
  results: MatchResults | undefined,
  { show, shape }: Pick<GrokSearch, 'show' | 'shape'>,
  lines: readonly string[],
  unfiltered: boolean,
): number[] {
  const indexes: number[] = []
  for (const [index, patternIndex] of (results?.patternIndexes ?? []).entries()) {
    const isShown = unfiltered || show === 'all' || (show === 'matched') === patternIndex >= 0
    if (isShown && (shape === '' || (patternIndex < 0 && lineShape(lines[index] ?? '') === shape)))
      indexes.push(index)
  }
  return indexes
}

function useLineMatches(
  patternSet: PatternSet,
  parsedSample: ParsedSample | undefined,
  indexes: readonly number[],
) {
  const grokClient = useGrokClient()
  const { data, isPlaceholderData: stale } = useLocalQuery({
    key: ['matches', patternSet, parsedSample?.id, indexes],
    load: async (signal) => {
      const lines = indexes.map((index) => parsedSample?.lines[index] ?? '')
      const found = await matchLines(grokClient, patternSet, lines, signal)
      return { parsedSample, matches: new Map(found.map((one, i) => [indexes[i] ?? 0, one])) }
    },
    enabled: parsedSample !== undefined,
  })
  // Lines of another sample have other indexes.
  return { matches: data && data.parsedSample === parsedSample ? data.matches : noMatches, stale }
}

const noIndexes: readonly number[] = []
const noLines: readonly string[] = []
const noMatches: ReadonlyMap<number, ExtractedMatch> = new Map<number, ExtractedMatch>()
