import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { chunk } from '../../lib/collections/chunks'
import { Clusters, type Cluster } from '../../lib/grok/lineShape'
import type { PatternSet } from '../../lib/grok/grokEngine'
import { useGrokClient, type GrokClient } from './grokClient'
import { useLocalQuery } from './useLocalQuery'
import type { ParsedSample } from './useParsedSample'

/** Lines that are matched after each key press; the rest only when the user asks for all lines. */
const firstLines = 1_000
/** Lines of one engine task: a new key press waits for the end of one task at most. */
const linesPerTask = 500

/** Which lines of the sample match. */
export interface MatchResults {
  /** number of evaluated lines, from the first one on */
  evaluated: number
  /** for each of them the index of the pattern that matches; -1: none does */
  patternIndexes: readonly number[]
  /** number of lines that match */
  matched: number
  /** the other lines, grouped by shape */
  clusters: Cluster[]
}

async function evaluate(
  grokClient: GrokClient,
  patternSet: PatternSet,
  lines: readonly string[],
  signal: AbortSignal,
  onProgress?: (done: number) => void,
): Promise<MatchResults> {
  const patternIndexes: number[] = []
  const clusters = new Clusters()
  for (const part of chunk(lines, linesPerTask)) {
    const from = patternIndexes.length
    const result = await grokClient.run({ is: 'match', patternSet, lines: part }, signal)
    const { matched: found = [], shapes = [] } = result
    let unmatched = 0
    for (const [index, patternIndex] of found.entries()) {
      patternIndexes.push(patternIndex)
      if (patternIndex < 0) clusters.add(shapes[unmatched++] ?? '', from + index)
    }
    onProgress?.(patternIndexes.length)
  }
  const matched = patternIndexes.reduce(
    (sum, patternIndex) => (patternIndex < 0 ? sum : sum + 1),
    0,
  )
  return { evaluated: lines.length, patternIndexes, matched, clusters: clusters.list() }
}

/** Matches the first lines after each key press, and all lines when `runAll` is called. */
export function useMatchResults(patternSet: PatternSet, parsedSample: ParsedSample | undefined) {
  const queryClient = useQueryClient()
  const grokClient = useGrokClient()
  const lines = parsedSample?.lines ?? noLines
  const key = useMemo(
    () => JSON.stringify([patternSet, parsedSample?.id]),
    [patternSet, parsedSample],
  )
  const [requested, setRequested] = useState<string | null>(null)
  const [done, setDone] = useState(0)
  const first = useLocalQuery({
    key: ['first lines', key],
    load: (signal) => evaluate(grokClient, patternSet, lines.slice(0, firstLines), signal),
    enabled: parsedSample !== undefined,
  })
  const all = useLocalQuery({
    key: ['all lines', key],
    load: (signal) => evaluate(grokClient, patternSet, lines, signal, setDone),
    enabled: parsedSample !== undefined && requested === key,
    keepPrevious: false,
  })
  const runAll = useCallback(() => {
    setDone(0)
    setRequested(key)
  }, [key])
  const cancel = useCallback(() => {
    setRequested(null)
    void queryClient.cancelQueries({ queryKey: ['grok', 'all lines', key] })
  }, [queryClient, key])
  const results = all.data ?? first.data
  // Until the new results are there, those of the previous pattern set or sample are shown.
  const stale = !all.data && first.isPlaceholderData
  const running = requested === key && all.isFetching
  return useMemo(
    () => ({ results, stale, running, done, runAll, cancel }),
    [results, stale, running, done, runAll, cancel],
  )
}

const noLines: readonly string[] = []
