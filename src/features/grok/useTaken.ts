import { useQueryClient } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { Recipe, Taken } from '../../lib/grok/work'
import { useAsked } from './asking'
import { engine } from './engine'
import type { Records } from './records'

/** Lines that go to the engine at once: a new key waits for no more than that. */
const slice = 16

/** The fields of some lines, in their order. @param onSome is told what is there so far */
export async function takeLines(
  recipe: Recipe,
  lines: readonly string[],
  signal: AbortSignal,
  onSome?: (taken: readonly Taken[]) => void,
): Promise<Taken[]> {
  const taken: Taken[] = []
  for (let from = 0; from < lines.length; from += slice) {
    const part = lines.slice(from, from + slice)
    taken.push(...((await engine({ is: 'take', recipe, lines: part }, signal)).taken ?? []))
    onSome?.(taken)
  }
  return taken
}

interface InSight {
  of: Records | undefined
  taken: ReadonlyMap<number, Taken>
}

/** The fields of the lines in sight, by the line's place. Those on top come first; drawing them holds nothing up. */
export function useTaken(recipe: Recipe, records: Records | undefined, places: readonly number[]) {
  const client = useQueryClient()
  const key = ['take', recipe, records?.id, places]
  const { data } = useAsked({
    key,
    ask: async (signal): Promise<InSight> => {
      const lines = places.map((place) => records?.lines[place] ?? '')
      const inSight = (taken: readonly Taken[]): InSight => ({
        of: records,
        taken: new Map(taken.map((one, nth) => [places[nth] ?? 0, one])),
      })
      const taken = await takeLines(recipe, lines, signal, (some) => {
        if (some.length === slice && !signal.aborted)
          client.setQueryData(['grok', ...key], inSight(some))
      })
      return inSight(taken)
    },
    enabled: records !== undefined,
  })
  return useDeferredValue(data)
}
