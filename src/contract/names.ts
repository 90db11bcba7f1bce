/** Why a name cannot be part of a path or list. `malformed`: an unpaired surrogate, which URLs cannot encode. */
export type NameProblem = 'empty' | 'dots' | 'reserved' | 'comma' | 'malformed'

/** Names that occur in the API's own paths: a request with such a name would reach another operation. */
const reserved: Record<string, readonly string[]> = {
  configName: ['delete'],
  tagName: ['batch'],
  agentId: ['machine'],
}

/**
 * Checks a name as one segment of a path. `.` and `..` are refused because URLs resolve them: `DELETE
 * /tags/web/configs/..` would delete the tag.
 * @param param the name of the parameter in the endpoint's path
 */
export function pathProblem(param: string, name: string): NameProblem | null {
  if (name === '.' || name === '..') return 'dots'
  return reserved[param]?.includes(name) ? 'reserved' : plainProblem(name)
}

/** Checks a name as a member of a comma list or as a filter. */
export const listProblem = (name: string): NameProblem | null =>
  plainProblem(name) ?? (name.includes(',') ? 'comma' : null)

/**
 * Checks a new name. It is stricter than the server: a name of blanks is invisible, and one with a comma could not be
 * used in a filter or a bulk deletion.
 */
export const newNameProblem = (param: string, name: string): NameProblem | null =>
  name.trim() === '' ? 'empty' : (pathProblem(param, name) ?? listProblem(name))

const plainProblem = (name: string): NameProblem | null =>
  name === '' ? 'empty' : /\p{Surrogate}/u.test(name) ? 'malformed' : null
