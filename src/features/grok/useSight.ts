import { useMemo } from 'react'
import type { Recipe, Taken } from '../../lib/grok/work'
import { useStable } from '../../lib/hooks/useStable'
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
  const lines = records?.lines ?? noLines
  const places = useMemo(
    () => placesOf(outcome, { show, shape }, lines, all),
    [outcome, show, shape, lines, all],
  )
  const page = Math.min(search.page, Math.max(1, Math.ceil(places.length / pageSize)))
  const inSight = useStable(places.slice((page - 1) * pageSize, page * pageSize))
  // What a screen shows is asked for by itself, and does not wait for the rest.
  const [top, rest] = useMemo(() => [inSight.slice(0, aScreen), inSight.slice(aScreen)], [inSight])
  const onTop = useTaken(recipe, records, top)
  const below = useTaken(recipe, records, rest)
  const taken = useMemo(() => new Map([...below.taken, ...onTop.taken]), [below.taken, onTop.taken])
  /** places whose fields are those of what was typed before */
  const late = below.late ? rest : none
  return useMemo(
    () => ({ places, page, inSight, taken, stale: onTop.late, late }),
    [places, page, inSight, taken, onTop.late, late],
  )
}

/** Lines that a screen has room for. */
const aScreen = 12

function useTaken(recipe: Recipe, records: Records | undefined, places: readonly number[]) {
  const { data, isPlaceholderData: late } = useAsked({
    key: ['take', recipe, records?.id, places],
    ask: async (signal) => {
      const wanted = places.map((place) => records?.lines[place] ?? '')
      const taken = await takeLines(recipe, wanted, signal)
      return { of: records, taken: new Map(taken.map((one, nth) => [places[nth] ?? 0, one])) }
    },
    enabled: records !== undefined,
  })
  return { taken: data && data.of === records ? data.taken : nothing, late }
}

const none: readonly number[] = []
const noLines: readonly string[] = []
const nothing: ReadonlyMap<number, Taken> = new Map<number, Taken>()
