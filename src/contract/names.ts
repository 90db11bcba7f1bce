/** Why a name cannot travel in a path or a list. `malformed`: half a surrogate pair, which URLs cannot carry. */
export type NameProblem = 'empty' | 'dots' | 'reserved' | 'comma' | 'malformed'

/** Names that the API's own paths have taken: a request with them would reach another operation. */
const reserved: Record<string, readonly string[]> = {
  configName: ['delete'],
  tagName: ['batch'],
  agentId: ['machine'],
}

/**
 * A name as one segment of a path. `param` is the parameter's name in the endpoint's path.
 * `.` and `..` are refused because URLs resolve them: `DELETE /tags/web/configs/..` would delete the tag.
 */
export function pathProblem(param: string, name: string): NameProblem | null {
  if (name === '.' || name === '..') return 'dots'
  return reserved[param]?.includes(name) ? 'reserved' : plainProblem(name)
}

/** A name as a member of a comma list or as a filter. */
export const listProblem = (name: string): NameProblem | null =>
  plainProblem(name) ?? (name.includes(',') ? 'comma' : null)

/**
 * A name for something new. Stricter than the server: a name of blanks cannot be seen, and one with a comma
 * could never be part of a filter or of a removal of many.
 */
export const newNameProblem = (param: string, name: string): NameProblem | null =>
  name.trim() === '' ? 'empty' : (pathProblem(param, name) ?? listProblem(name))

const plainProblem = (name: string): NameProblem | null =>
  name === '' ? 'empty' : /\p{Surrogate}/u.test(name) ? 'malformed' : null
