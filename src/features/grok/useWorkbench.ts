import { useMemo, useState } from 'react'
import type { Bench } from './grokStore'
import type { Inspected, Recipe } from '../../lib/grok/work'
import { useStable } from '../../lib/hooks/useStable'
import { useSameMembers } from './useSameMembers'
import { useMode } from '../../ui/Mode'
import { useAsked } from './asking'
import { engine } from './engine'
import { fieldLooks } from './looks'
import { useBench } from './useBench'
import type { GrokSearch } from './search'
import { useOutcome, useRecords } from './useOutcome'
import { useSight } from './useSight'

const isBlank = (text: string) => text.trim() === ''

/** A blank pattern is not wrong, it is only not there yet. */
export const faultOf = (one: Inspected | undefined, pattern: string) =>
  isBlank(pattern) ? null : (one?.fault ?? null)

/** What the engine says of each pattern, and of which recipe: it may be some keys behind. */
export interface Inspection {
  of: Recipe
  inspected: readonly Inspected[]
}

/** All of the workbench: what is typed, what the engine says of it, what the lines give. */
export function useWorkbench(start: Bench, search: GrokSearch) {
  const { bench, sampleId, change, latest, kept } = useBench(start)
  const mode = useMode()
  const recipe: Recipe = useStable({ patterns: bench.patterns, custom: bench.custom })
  const { data, isPlaceholderData: late } = useAsked({
    key: ['inspect', recipe],
    ask: async (signal): Promise<Inspection> => ({
      of: recipe,
      inspected: (await engine({ is: 'inspect', recipe }, signal)).inspected ?? [],
    }),
  })
  const [good, setGood] = useState<Recipe | null>(null)
  const inspection = data ?? nothing
  const faults = inspection.inspected.flatMap(
    (one, place) => faultOf(one, inspection.of.patterns[place] ?? '') ?? [],
  )
  // A name that only the server knows is no slip: there is nothing to wait for.
  const blind = faults.some(({ kind }) => kind === 'not_previewed')
  const broken = !late && faults.some(({ kind }) => kind !== 'not_previewed')
  if (data && !broken && data.of !== good) setGood(data.of)

  // Nothing is written yet.
  const blank = bench.patterns.every(isBlank)
  const records = useRecords(bench, sampleId)
  // What is typed is taken to be right until the engine says otherwise, which it does before it says anything else.
  const judged = broken ? (good ?? recipe) : recipe
  const run = useOutcome(judged, records)
  const { outcome } = run
  const sight = useSight({ recipe: judged, records, outcome, all: blank || blind }, search)
  const names = useStable(inspection.inspected.flatMap(({ fieldNames }) => fieldNames))
  const looks = useMemo(() => fieldLooks(names, mode), [names, mode])
  // Results are those of the last pattern that was right.
  const former = broken && good !== null
  return useSameMembers({
    bench,
    change,
    latest,
    kept,
    recipe,
    /** the recipe that the results are of */
    judged,
    inspection,
    blank,
    /** The preview lacks a name: only the server can tell. */
    blind,
    former,
    /** The engine has yet to say what it makes of what was typed. */
    late: late || sight.stale,
    records,
    run,
    sight,
    looks,
  })
}

export type Workbench = ReturnType<typeof useWorkbench>

const nothing: Inspection = { of: { patterns: [], custom: '' }, inspected: [] }
