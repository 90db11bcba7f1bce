import { canonicalJson, isRecord, sameJson } from './json'

/** One item of two lists: its index in each, or null where it is missing. */
export interface AlignedPair {
  a: number | null
  b: number | null
  /** whether its position among the common items differs */
  moved: boolean
}

/** Returns the kind of an item. Items of different kinds are never paired. */
export type KindOf = (item: unknown) => string

/**
 * Pairs the items of two lists, so that an item inserted in front does not change all others. Equal items are paired first,
 * then items of one kind: the most similar first, the nearest first among those. The result has the order of b; an item
 * of a alone follows the item that it follows in a.
 */
export function alignLists(
  a: readonly unknown[],
  b: readonly unknown[],
  kindOf: KindOf,
): AlignedPair[] {
  const found = new Map<number, number>()
  const taken = new Set<number>()
  const match = (inA: number, inB: number) => {
    if (found.has(inA) || taken.has(inB)) return
    found.set(inA, inB)
    taken.add(inB)
  }
  for (const [inA, inB] of equalPairs(a, b)) match(inA, inB)
  const left = a.map((_, i) => i).filter((i) => !found.has(i))
  const right = b.map((_, i) => i).filter((i) => !taken.has(i))
  for (const [inA, inB] of similarPairs(a, b, left, right, kindOf)) match(inA, inB)
  return toPairs(a.length, b.length, found)
}

/** comparisons above which the remaining items are paired by index, to keep the page responsive */
const maxComparisons = 10_000

/** Pairs equal items: the nth in a with the nth in b. */
function equalPairs(a: readonly unknown[], b: readonly unknown[]): [number, number][] {
  const indexes = new Map<string, number[]>()
  b.forEach((item, i) => {
    const text = canonicalJson(item)
    const others = indexes.get(text)
    if (others) others.push(i)
    else indexes.set(text, [i])
  })
  return a.flatMap((item, i): [number, number][] => {
    const index = indexes.get(canonicalJson(item))?.shift()
    return index === undefined ? [] : [[i, index]]
  })
}

function similarPairs(
  a: readonly unknown[],
  b: readonly unknown[],
  left: number[],
  right: number[],
  kindOf: KindOf,
): (readonly [number, number])[] {
  const kindsA = new Map(left.map((i) => [i, kindOf(a[i])]))
  const kindsB = new Map(right.map((i) => [i, kindOf(b[i])]))
  if (left.length * right.length > maxComparisons)
    return left.filter((i) => kindsA.get(i) === kindsB.get(i)).map((i) => [i, i] as const)
  return left
    .flatMap((i) =>
      right
        .filter((j) => kindsA.get(i) === kindsB.get(j))
        .map((j) => ({ i, j, score: similarity(a[i], b[j]), distance: Math.abs(i - j) })),
    )
    .sort((x, y) => y.score - x.score || x.distance - y.distance || x.i - y.i)
    .map(({ i, j }) => [i, j] as const)
}

/** The share of members that are equal in both objects, 0 to 1; 0 for other values. */
export function similarity(a: unknown, b: unknown): number {
  if (!isRecord(a) || !isRecord(b)) return 0
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  const equal = [...keys].filter((key) => Object.hasOwn(a, key) && sameJson(a[key], b[key]))
  return keys.size === 0 ? 1 : equal.length / keys.size
}

function toPairs(lengthA: number, lengthB: number, found: Map<number, number>): AlignedPair[] {
  const inA = new Map([...found].map(([i, j]) => [j, i]))
  const unmoved = longestIncreasing(
    Array.from({ length: lengthB }, (_, j) => inA.get(j)).filter((i) => i !== undefined),
  )
  const onlyInA = (from: number): AlignedPair[] => {
    const pairs: AlignedPair[] = []
    for (let i = from; i < lengthA && !found.has(i); i++)
      pairs.push({ a: i, b: null, moved: false })
    return pairs
  }
  const rows = Array.from({ length: lengthB }, (_, j): AlignedPair[] => {
    const i = inA.get(j)
    if (i === undefined) return [{ a: null, b: j, moved: false }]
    return [{ a: i, b: j, moved: !unmoved.has(i) }, ...onlyInA(i + 1)]
  })
  return [...onlyInA(0), ...rows.flat()]
}

/** The numbers of a longest increasing subsequence. */
function longestIncreasing(numbers: readonly number[]): Set<number> {
  const tails: { value: number; before: number[] }[] = []
  for (const value of numbers) {
    const index = tails.findIndex((tail) => tail.value > value)
    const at = index < 0 ? tails.length : index
    const before = at > 0 ? [...tails[at - 1]!.before, tails[at - 1]!.value] : []
    tails[at] = { value, before }
  }
  const last = tails.at(-1)
  return new Set(last ? [...last.before, last.value] : [])
}
