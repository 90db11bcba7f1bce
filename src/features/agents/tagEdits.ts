import type { Change } from '../../domain/plan/model/changes'
import { compare } from '../../lib/collections/compare'

/** The number of the agents that have a tag. */
export interface TagCount {
  name: string
  count: number
}

/** The edit of one tag on all of the agents; a tag without an edit is left as it is. */
export type TagEdit = 'add' | 'remove'

/** The tags of the agents, the most frequent first. */
export function countTags(agents: readonly { tags: readonly string[] }[]): TagCount[] {
  const counts = new Map<string, number>()
  for (const { tags } of agents)
    for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return Array.from(counts, ([name, count]) => ({ name, count })).sort(
    (a, b) => b.count - a.count || compare(a.name, b.name),
  )
}

/**
 * The edit after a press on a tag's checkbox. It cycles through adding to all, removing from all and no edit; an edit
 * that would change nothing is left out.
 * @param count the number of agents that have the tag
 * @param agentCount the number of all the agents
 */
export function nextTagEdit(
  edit: TagEdit | undefined,
  count: number,
  agentCount: number,
): TagEdit | undefined {
  if (count === 0) return edit === 'add' ? undefined : 'add'
  if (count === agentCount) return edit === 'remove' ? undefined : 'remove'
  return edit === undefined ? 'add' : edit === 'add' ? 'remove' : undefined
}

/** The changes that the edits make of these agents. The plan marks those that change nothing. */
export const tagChanges = (edits: ReadonlyMap<string, TagEdit>, ids: readonly string[]): Change[] =>
  Array.from(edits).flatMap(([tag, edit]) =>
    ids.map((agent): Change => ({ kind: edit === 'add' ? 'addTag' : 'removeTag', tag, agent })),
  )
