import type { Recipe, Taken } from '../../lib/grok/work'
import { useAsked } from './asking'
import { engine } from './engine'
import type { Records } from './records'

/** Lines that go to the engine at once: a new key waits for no more than that. */
const slice = 10

/** The fields of some lines, in their order. */
export async function takeLines(
  recipe: Recipe,
  lines: readonly string[],
  signal: AbortSignal,
  onProgress?: (done: number) => void,
): Promise<Taken[]> {
  const taken: Taken[] = []
  for (let from = 0; from < lines.length; from += slice) {
    const part = lines.slice(from, from + slice)
    taken.push(...((await engine({ is: 'take', recipe, lines: part }, signal)).taken ?? []))
    onProgress?.(taken.length)
  }
  return taken
}

/** The fields of the lines in sight, by the line's place. */
export function useTaken(recipe: Recipe, records: Records | undefined, places: readonly number[]) {
  return useAsked({
    key: ['take', recipe, records?.id, places],
    ask: async (signal) => {
      const lines = places.map((place) => records?.lines[place] ?? '')
      const taken = await takeLines(recipe, lines, signal)
      return {
        of: records,
        taken: new Map(places.map((place, nth) => [place, taken[nth] ?? null])),
      }
    },
    enabled: records !== undefined,
  })
}
