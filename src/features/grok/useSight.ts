import { useMemo } from 'react'
import type { Recipe, Taken } from '../../lib/grok/work'
import { useAsked } from './asking'
import { placesOf } from './places'
import type { Records } from './records'
import { pageSize, type GrokSearch } from './search'
import { takeLines } from './takeLines'
import type { Outcome } from './useOutcome'

interface Looked {
  recipe: Recipe
  records: Records | undefined
  outcome: Outcome | undefined
  /** Nothing tells lines apart yet. */
  all: boolean
}

/** The lines that are asked for, those of them in sight, and the fields of these, by the line's place. */
export function useSight({ recipe, records, outcome, all }: Looked, search: GrokSearch) {
  const { show, shape } = search
  const lines = records?.lines ?? none
  const places = useMemo(
    () => placesOf(outcome, { show, shape }, lines, all),
    [outcome, show, shape, lines, all],
  )
  const page = Math.min(search.page, Math.max(1, Math.ceil(places.length / pageSize)))
  const inSight = useMemo(
    () => places.slice((page - 1) * pageSize, page * pageSize),
    [places, page],
  )
  const { data, isPlaceholderData: stale } = useAsked({
    key: ['take', recipe, records?.id, inSight],
    ask: async (signal) => {
      const wanted = inSight.map((place) => lines[place] ?? '')
      const taken = await takeLines(recipe, wanted, signal)
      const byPlace = new Map(taken.map((one, nth) => [inSight[nth] ?? 0, one]))
      return { of: records, taken: byPlace }
    },
    enabled: records !== undefined,
  })
  const taken = data?.of === records && data ? data.taken : nothing
  return useMemo(
    () => ({ places, page, inSight, taken, stale }),
    [places, page, inSight, taken, stale],
  )
}

const none: readonly string[] = []
const nothing: ReadonlyMap<number, Taken> = new Map<number, Taken>()
