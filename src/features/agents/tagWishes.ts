import type { Change } from '../../domain/plan/model/changes'
import { compare } from '../../lib/collections/compare'

/** How many of the agents have a tag. */
export interface TagShare {
  name: string
  count: number
}

/** What is to become of a tag on all of the agents; none: it stays as it is. */
export type Wish = 'add' | 'remove'

/** The tags of some agents, those that most have first. */
export function sharesOf(agents: readonly { tags: readonly string[] }[]): TagShare[] {
  const counts = new Map<string, number>()
  for (const { tags } of agents)
    for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return Array.from(counts, ([name, count]) => ({ name, count })).sort(
    (a, b) => b.count - a.count || compare(a.name, b.name),
  )
}

/** What a press on a tag's box asks for next: of all, of none, and, where only some have it, as it was. */
export function nextWish(
  wish: Wish | undefined,
  { count }: TagShare,
  of: number,
): Wish | undefined {
  if (count === 0) return wish === 'add' ? undefined : 'add'
  if (count === of) return wish === 'remove' ? undefined : 'remove'
  return wish === undefined ? 'add' : wish === 'add' ? 'remove' : undefined
}

/** A tag at a time, every agent: those that are so already are told apart in the plan. */
export const changesOf = (wishes: ReadonlyMap<string, Wish>, ids: readonly string[]): Change[] =>
  Array.from(wishes).flatMap(([tag, wish]) =>
    ids.map((agent): Change => ({ kind: wish === 'add' ? 'addTag' : 'removeTag', tag, agent })),
  )
