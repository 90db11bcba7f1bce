import { alignLists, type KindOf } from './alignLists'
import { isRecord, recordOf, sameJson, valueAt, type Path } from './json'
import { setAt } from './setAt'

/** A value that both sides changed. `undefined`: it is absent on that side. */
export interface Conflict {
  /** its path in the merged value */
  path: Path
  base: unknown
  theirs: unknown
  mine: unknown
}

export interface MergeResult {
  value: unknown
  /** unresolved conflicts, none inside another; the value holds `mine`, or `theirs` where mine was removed */
  conflicts: Conflict[]
}

/**
 * Three-way merge of JSON values. A change of one side is taken; different changes of both sides are a conflict. Objects
 * are merged by member, lists of objects by item (paired by `alignLists`), other values as a whole. The order of members
 * is that of `mine`.
 * @param kindOf objects of different kinds are not merged
 */
export function merge3(
  base: unknown,
  theirs: unknown,
  mine: unknown,
  kindOf: KindOf = sameKind,
): MergeResult {
  const conflicts: Conflict[] = []
  const merge = (base: unknown, theirs: unknown, mine: unknown, path: Path): unknown => {
    if (sameJson(theirs, mine) || sameJson(base, theirs)) return mine
    if (sameJson(base, mine)) return theirs
    if (isRecord(theirs) && isRecord(mine) && kindOf(theirs) === kindOf(mine))
      return mergeRecords(isRecord(base) ? base : {}, theirs, mine, path)
    const areLists =
      isRecordList(theirs) && isRecordList(mine) && (base === undefined || isRecordList(base))
    const items = areLists ? mergeLists(base ?? [], theirs, mine, path) : null
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
          const [b, t, m] = [base, theirs, mine].map((side) => valueAt(side, [key]))
          return [key, merge(b, t, m, [...path, key])] as const
        })
        .filter(([, member]) => member !== undefined),
    )

  /** null: both sides changed the order of the items */
  const mergeLists = (base: readonly unknown[], theirs: unknown[], mine: unknown[], path: Path) => {
    const items = identifyItems(base, theirs, mine, kindOf)
    const baseOrder = base.map((_, i) => i)
    const [myOrder, theirOrder] = [[...items.mine.keys()], [...items.theirs.keys()]]
    const isMyOrderNew = !sameOrder(baseOrder, myOrder)
    if (isMyOrderNew && !sameOrder(baseOrder, theirOrder) && !sameOrder(myOrder, theirOrder))
      return null
    const order = isMyOrderNew ? mergeOrder(myOrder, theirOrder) : mergeOrder(theirOrder, myOrder)
    const merged: unknown[] = []
    for (const id of order) {
      const item = merge(base[id], items.theirs.get(id), items.mine.get(id), [
        ...path,
        merged.length,
      ])
      if (item !== undefined) merged.push(item)
    }
    return merged
  }

  return { value: merge(base, theirs, mine, []), conflicts }
}

/** Resolves the conflict at a path with the value of one side. */
export function resolveConflict(
  { value, conflicts }: MergeResult,
  path: Path,
  choice: 'base' | 'theirs' | 'mine',
): MergeResult {
  const resolved = conflicts.find((conflict) => samePath(conflict.path, path))
  if (!resolved) return { value, conflicts }
  const rest = conflicts.filter((conflict) => conflict !== resolved)
  const isItemRemoved = resolved[choice] === undefined && typeof path.at(-1) === 'number'
  return {
    value: setAt(value, path, resolved[choice]),
    conflicts: isItemRemoved
      ? rest.map((other) => ({ ...other, path: pathAfterRemoval(other.path, path) }))
      : rest,
  }
}

const sameKind = () => ''

/**
 * The items of each side by an id that is the same on both sides: the index in base, or a number above all of those.
 */
function identifyItems(
  base: readonly unknown[],
  theirs: unknown[],
  mine: unknown[],
  kindOf: KindOf,
) {
  const baseIndexes = (side: unknown[]) => {
    const pairs = alignLists(base, side, kindOf)
    return new Map(pairs.flatMap(({ a, b }) => (a === null || b === null ? [] : [[b, a] as const])))
  }
  const [inTheirs, inMine] = [baseIndexes(theirs), baseIndexes(mine)]
  const firstNewId = base.length
  const myId = (i: number) => inMine.get(i) ?? firstNewId + i
  const twins = new Map<number, number>()
  // Equal items that both sides added are one item.
  theirs.forEach((item, i) => {
    if (inTheirs.has(i)) return
    const taken = new Set(twins.values())
    const twin = mine.findIndex(
      (added, j) => !inMine.has(j) && !taken.has(j) && sameJson(added, item),
    )
    if (twin >= 0) twins.set(i, twin)
  })
  const theirId = (i: number) => {
    const twin = twins.get(i)
    return inTheirs.get(i) ?? (twin === undefined ? firstNewId + mine.length + i : myId(twin))
  }
  return {
    theirs: new Map(theirs.map((item, i) => [theirId(i), item])),
    mine: new Map(mine.map((item, i) => [myId(i), item])),
  }
}

/** A path after the item at `removed` has left its list. */
function pathAfterRemoval(path: Path, removed: Path): Path {
  const depth = removed.length - 1
  const [index, removedIndex] = [path[depth], removed[depth]]
  const isSameList = samePath(path.slice(0, depth), removed.slice(0, depth))
  if (!isSameList || typeof index !== 'number' || typeof removedIndex !== 'number') return path
  return index < removedIndex ? path : path.with(depth, index - 1)
}

const samePath = (a: Path, b: Path) => a.length === b.length && a.every((step, i) => step === b[i])

const isRecordList = (value: unknown): value is Record<string, unknown>[] =>
  Array.isArray(value) && value.every(isRecord)

/**
 * The order of all ids of both lists: that of `first`, with each id of `second` alone behind the one it follows there.
 */
function mergeOrder(first: readonly number[], second: readonly number[]): number[] {
  const order = [...first]
  const present = new Set(first)
  second.forEach((id, i) => {
    if (present.has(id)) return
    const before = second[i - 1]
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id)
    present.add(id)
  })
  return order
}

/** Whether the common ids of two lists have the same order. */
function sameOrder(a: readonly number[], b: readonly number[]): boolean {
  const [inA, inB] = [new Set(a), new Set(b)]
  const common = b.filter((id) => inA.has(id))
  return a.filter((id) => inB.has(id)).every((id, i) => id === common[i])
}
