import { chunksOf } from '../../lib/collections/chunks'
import type { Recipe, Taken } from '../../lib/grok/work'
import { engine } from './engine'

/** Lines that go to the engine at once. */
const slice = 200

/** The fields of some lines, in their order. @param onSome is told what is there so far */
export async function takeLines(
  recipe: Recipe,
  lines: readonly string[],
  signal: AbortSignal,
  onSome?: (taken: readonly Taken[]) => void,
): Promise<Taken[]> {
  const taken: Taken[] = []
  for (const part of chunksOf(lines, slice)) {
    taken.push(...((await engine({ is: 'take', recipe, lines: part }, signal)).taken ?? []))
    onSome?.(taken)
  }
  return taken
}
