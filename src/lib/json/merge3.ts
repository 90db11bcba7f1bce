import { alignLists, type KindOf } from './alignLists'
import { isRecord, recordOf, sameJson, type Path } from './json'
import { mergeOrder, sameOrder } from './mergeOrder'

/** Both sides changed the same thing. `undefined`: it is not there. */
export interface Conflict {
  /** where it stands in the merged value */
  path: Path
  base: unknown
  theirs: unknown
  mine: unknown
}

export interface Merged {
  value: unknown
  /** While one stands, the value holds mine, or theirs where I removed it. None lies inside another. */
  conflicts: Conflict[]
}

/**
 * Merges two JSON values that came from one. What one side changed is taken; what both changed is a conflict. Objects are
 * merged by member, lists of objects by item (found again wherever it stands), all else as a whole. The order of members
 * is mine. @param kindOf objects that became another kind are not mixed
 */
export function merge3(
  base: unknown,
  theirs: unknown,
  mine: unknown,
  kindOf: KindOf = oneKind,
): Merged {
  const conflicts: Conflict[] = []
  const merge = (base: unknown, theirs: unknown, mine: unknown, path: Path): unknown => {
    if (sameJson(theirs, mine) || sameJson(base, theirs)) return mine
    if (sameJson(base, mine)) return theirs
    if (isRecord(theirs) && isRecord(mine) && kindOf(theirs) === kindOf(mine))
      return mergeRecords(isRecord(base) ? base : {}, theirs, mine, path)
    const lists = ofRecords(theirs) && ofRecords(mine) && (base === undefined || ofRecords(base))
    const items = lists ? mergeLists(base ?? [], theirs, mine, path) : null
    if (items) return items
    conflicts.push({ path, base, theirs, mine })
    return mine === undefined ? theirs : mine
  }

  const mergeRecords = (
    base: Record<string, unknown>,
    theirs: Record<string, unknown>,
    mine: Record<string, unknown>,
    path: Path,
  ) =>
    recordOf(
      [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
        .map((key) => {
          const [b, t, m] = [base, theirs, mine].map((side) => own(side, key))
          return [key, merge(b, t, m, [...path, key])] as const
        })
        .filter(([, member]) => member !== undefined),
    )

  /** null: both sides put the items into an order of their own */
  const mergeLists = (base: readonly unknown[], theirs: unknown[], mine: unknown[], path: Path) => {
    const items = named(base, theirs, mine, kindOf)
    const before = base.map((_, i) => i)
    const [ours, others] = [[...items.mine.keys()], [...items.theirs.keys()]]
    if (!sameOrder(before, ours) && !sameOrder(before, others) && !sameOrder(ours, others))
      return null
    const order = sameOrder(before, ours) ? mergeOrder(others, ours) : mergeOrder(ours, others)
    const merged: unknown[] = []
    for (const name of order) {
      const item = merge(base[name], items.theirs.get(name), items.mine.get(name), [
        ...path,
        merged.length,
      ])
      if (item !== undefined) merged.push(item)
    }
    return merged
  }

  return { value: merge(base, theirs, mine, []), conflicts }
}

/** Settles the conflict at this path. */
export function resolve(
  { value, conflicts }: Merged,
  path: Path,
  choice: 'base' | 'theirs' | 'mine',
): Merged {
  const settled = conflicts.find((conflict) => samePath(conflict.path, path))
  if (!settled) return { value, conflicts }
  const rest = conflicts.filter((conflict) => conflict !== settled)
  const place = path.at(-1)
  const leaves = settled[choice] === undefined && typeof place === 'number'
  return {
    value: put(value, path, settled[choice]),
    conflicts: leaves ? rest.map((other) => ({ ...other, path: without(other.path, path) })) : rest,
  }
}

const oneKind = () => ''

/** Each side's items under names that mean the same item on both: the place in base, or one behind all of those. */
function named(base: readonly unknown[], theirs: unknown[], mine: unknown[], kindOf: KindOf) {
  const known = (side: unknown[]) => {
    const pairs = alignLists(base, side, kindOf)
    return new Map(pairs.flatMap(({ a, b }) => (a === null || b === null ? [] : [[b, a] as const])))
  }
  const [inTheirs, inMine] = [known(theirs), known(mine)]
  const next = base.length
  const nameOf = (i: number) => inMine.get(i) ?? next + i
  const free = new Map<number, number>()
  // What both added alike is one item.
  theirs.forEach((item, i) => {
    if (inTheirs.has(i)) return
    const taken = new Set(free.values())
    const twin = mine.findIndex((own, j) => !inMine.has(j) && !taken.has(j) && sameJson(own, item))
    if (twin >= 0) free.set(i, twin)
  })
  const theirName = (i: number) => {
    const twin = free.get(i)
    return inTheirs.get(i) ?? (twin === undefined ? next + mine.length + i : nameOf(twin))
  }
  return {
    theirs: new Map(theirs.map((item, i) => [theirName(i), item])),
    mine: new Map(mine.map((item, i) => [nameOf(i), item])),
  }
}

/** The value with this at that place. `undefined` takes away what is there. */
function put(value: unknown, [step, ...rest]: Path, wanted: unknown): unknown {
  if (step === undefined) return wanted
  if (Array.isArray(value))
    return value.flatMap((item: unknown, i) => {
      if (i !== step) return [item]
      const next = put(item, rest, wanted)
      return next === undefined ? [] : [next]
    })
  const members = isRecord(value) ? value : {}
  const next = put(own(members, String(step)), rest, wanted)
  const others = Object.entries(members)
  if (next === undefined) return recordOf(others.filter(([key]) => key !== step))
  return recordOf([...others, [String(step), next]])
}

/** The same place once what stood at `gone` has left its list. */
function without(path: Path, gone: Path): Path {
  const depth = gone.length - 1
  const [at, left] = [path[depth], gone[depth]]
  const inside = samePath(path.slice(0, depth), gone.slice(0, depth))
  if (!inside || typeof at !== 'number' || typeof left !== 'number' || at < left) return path
  return path.with(depth, at - 1)
}

const samePath = (a: Path, b: Path) => a.length === b.length && a.every((step, i) => step === b[i])

const own = (value: Record<string, unknown>, key: string) =>
  Object.hasOwn(value, key) ? value[key] : undefined

const ofRecords = (value: unknown): value is Record<string, unknown>[] =>
  Array.isArray(value) && value.every(isRecord)
