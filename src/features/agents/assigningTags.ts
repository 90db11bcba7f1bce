import type { NamedTag } from '../../common/resources/useTagsByName'

/**
 * The names of the tags that assign a runner's config to its agent; empty when none does. Null when none of the tags
 * that were read does and others were not read yet.
 */
export function assigningTags(runner: string, tags: NamedTag[]): string[] | null {
  const assigning = tags.filter(({ tag }) => tag?.config_names.includes(runner))
  if (!assigning.length && tags.some(({ tag }) => tag === undefined)) return null
  return assigning.map(({ name }) => name)
}
