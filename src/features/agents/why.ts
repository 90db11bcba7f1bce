import type { NamedTag } from '../../common/resources/useTagsNamed'

/** Why a runner is on an agent: through these tags, or `null` when some tags could not be read yet. */
export function tagsBringing(runner: string, tags: NamedTag[]): string[] | null {
  const bringing = tags.filter(({ tag }) => tag?.config_names.includes(runner))
  if (!bringing.length && tags.some(({ tag }) => tag === undefined)) return null
  return bringing.map(({ name }) => name)
}
