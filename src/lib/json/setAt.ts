import { isRecord, recordOf, valueAt, type Path } from './json'

/**
 * A copy with the value at a path set, replaced or (`undefined`) removed; missing objects and lists on the way are
 * created. Unchanged parts are shared with the original.
 */
export function setAt(value: unknown, path: Path, next: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return next
  if (next === undefined && valueAt(value, path) === undefined) return value
  if (typeof step === 'number') {
    const list: unknown[] = Array.isArray(value) ? value.slice() : []
    const item = setAt(list[step], rest, next)
    if (item === undefined) list.splice(step, 1)
    else list[step] = item
    return list
  }
  const members = isRecord(value) ? value : {}
  const member = setAt(Object.hasOwn(members, step) ? members[step] : undefined, rest, next)
  const others = Object.entries(members)
  if (member === undefined) return recordOf(others.filter(([key]) => key !== step))
  if (!Object.hasOwn(members, step)) return recordOf([...others, [step, member]])
  return recordOf(others.map(([key, old]) => [key, key === step ? member : old]))
}
