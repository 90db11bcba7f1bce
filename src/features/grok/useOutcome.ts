import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { Bench } from './grokStore'
import { chunksOf } from '../../lib/collections/chunks'
import { Clusters, type Cluster } from '../../lib/grok/shape'
import type { Recipe } from '../../lib/grok/work'
import { useAsked } from './asking'
import { engine } from './engine'
import { readRecords, type Records } from './records'

/** Lines that follow each key; the rest is a run of its own. */
export const headLines = 1_000
/** Lines that go to the engine at once: a new key waits for no more than that. */
const slice = 500

/** What came of the lines that were looked at. */
export interface Outcome {
  /** The first so many lines were looked at. */
  looked: number
  /** of each the pattern that fits, by its place; -1: none */
  verdicts: readonly number[]
  matched: number
  /** lines that nothing fits, by shape */
  clusters: Cluster[]
}

/** The sample as records. */
export function useRecords({ sample, join, custom }: Bench, sampleId: number) {
  const joins = join.trim() !== ''
  const id = JSON.stringify([sampleId, join, joins ? custom : ''])
  return useAsked({
    key: ['records', id],
    ask: async (signal): Promise<Records> => ({
      id,
      ...(await readRecords({ sample, join, custom }, signal)),
    }),
  }).data
}

async function judge(
  recipe: Recipe,
  lines: readonly string[],
  signal: AbortSignal,
  onProgress?: (done: number) => void,
): Promise<Outcome> {
  const verdicts: number[] = []
  const clusters = new Clusters()
  for (const part of chunksOf(lines, slice)) {
    const from = verdicts.length
    const { verdicts: found = [], shapes = [] } = await engine(
      { is: 'judge', recipe, lines: part },
      signal,
    )
    let nth = 0
    for (const [place, verdict] of found.entries()) {
      verdicts.push(verdict)
      if (verdict < 0) clusters.add(shapes[nth++] ?? '', from + place)
    }
    onProgress?.(verdicts.length)
  }
  const matched = verdicts.reduce((sum, verdict) => (verdict < 0 ? sum : sum + 1), 0)
  return { looked: lines.length, verdicts, matched, clusters: clusters.list() }
}

/** Which lines match: the first ones at each key, all of them when that is asked for. */
export function useOutcome(recipe: Recipe, records: Records | undefined) {
  const client = useQueryClient()
  const lines = records?.lines ?? none
  const key = useMemo(() => JSON.stringify([recipe, records?.id]), [recipe, records])
  const [wanted, setWanted] = useState<string | null>(null)
  const [done, setDone] = useState(0)
  const head = useAsked({
    key: ['head', key],
    ask: (signal) => judge(recipe, lines.slice(0, headLines), signal),
    enabled: records !== undefined,
  })
  const whole = useAsked({
    key: ['whole', key],
    ask: (signal) => judge(recipe, lines, signal, setDone),
    enabled: records !== undefined && wanted === key,
    keep: false,
  })
  const runAll = useCallback(() => {
    setDone(0)
    setWanted(key)
  }, [key])
  const cancel = useCallback(() => {
    setWanted(null)
    void client.cancelQueries({ queryKey: ['grok', 'whole', key] })
  }, [client, key])
  const outcome = whole.data ?? head.data
  // What is shown belongs to what was typed before.
  const stale = !whole.data && head.isPlaceholderData
  const running = wanted === key && whole.isFetching
  return useMemo(
    () => ({ outcome, stale, running, done, runAll, cancel }),
    [outcome, stale, running, done, runAll, cancel],
  )
}

const none: readonly string[] = []
