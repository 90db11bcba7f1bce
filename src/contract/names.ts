/** Why a name cannot travel in a path or a list. */
export type NameProblem = 'empty' | 'dots' | 'reserved' | 'comma'

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
  if (name === '') return 'empty'
  if (name === '.' || name === '..') return 'dots'
  return reserved[param]?.includes(name) ? 'reserved' : null
}

/** A name as a member of a comma list or as a filter. */
export const listProblem = (name: string): NameProblem | null =>
  name === '' ? 'empty' : name.includes(',') ? 'comma' : null
