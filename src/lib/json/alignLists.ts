import { canonicalJson, isRecord, sameJson } from './json'

/** One item of two lists: its place in each, or null where it is missing. */
export interface Pair {
  a: number | null
  b: number | null
  /** it stands elsewhere among what both have */
  moved: boolean
}

/** Says of what kind an item is. Items of different kinds are never the same one. */
export type KindOf = (item: unknown) => string

/**
 * Finds the items of one list in another, so that one more in front does not change all: equal ones first, then those of
 * one kind, the most alike before the others, the nearest before the farther. In the order of b; what only a has stands
 * behind what it followed there.
 */
export function alignLists(a: readonly unknown[], b: readonly unknown[], kindOf: KindOf): Pair[] {
  const found = new Map<number, number>()
  const taken = new Set<number>()
  const match = (inA: number, inB: number) => {
    if (found.has(inA) || taken.has(inB)) return
    found.set(inA, inB)
    taken.add(inB)
  }
  for (const [inA, inB] of equals(a, b)) match(inA, inB)
  const left = a.map((_, i) => i).filter((i) => !found.has(i))
  const right = b.map((_, i) => i).filter((i) => !taken.has(i))
  for (const [inA, inB] of alikes(a, b, left, right, kindOf)) match(inA, inB)
  return ordered(a.length, b.length, found)
}

/** Pairs that cost more to compare than a page can wait for are taken by their places. */
const mostCompared = 10_000

/** The same text in both: the nth here with the nth there. */
function equals(a: readonly unknown[], b: readonly unknown[]): [number, number][] {
  const places = new Map<string, number[]>()
  b.forEach((item, i) => {
    const text = canonicalJson(item)
    const others = places.get(text)
    if (others) others.push(i)
    else places.set(text, [i])
  })
  return a.flatMap((item, i): [number, number][] => {
    const place = places.get(canonicalJson(item))?.shift()
    return place === undefined ? [] : [[i, place]]
  })
}

function alikes(
  a: readonly unknown[],
  b: readonly unknown[],
  left: number[],
  right: number[],
  kindOf: KindOf,
): (readonly [number, number])[] {
  const kindsA = new Map(left.map((i) => [i, kindOf(a[i])]))
  const kindsB = new Map(right.map((i) => [i, kindOf(b[i])]))
  if (left.length * right.length > mostCompared)
    return left.filter((i) => kindsA.get(i) === kindsB.get(i)).map((i) => [i, i] as const)
  return left
    .flatMap((i) =>
      right
        .filter((j) => kindsA.get(i) === kindsB.get(j))
        .map((j) => ({ i, j, alike: likeness(a[i], b[j]), far: Math.abs(i - j) })),
    )
    .sort((x, y) => y.alike - x.alike || x.far - y.far || x.i - y.i)
    .map(({ i, j }) => [i, j] as const)
}

/** 0 to 1: how many of the members that either has are the same in both. */
export function likeness(a: unknown, b: unknown): number {
  if (!isRecord(a) || !isRecord(b)) return 0
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  const same = [...keys].filter((key) => Object.hasOwn(a, key) && sameJson(a[key], b[key]))
  return keys.size === 0 ? 1 : same.length / keys.size
}

function ordered(lengthA: number, lengthB: number, found: Map<number, number>): Pair[] {
  const inA = new Map([...found].map(([i, j]) => [j, i]))
  const stay = longestRising(
    Array.from({ length: lengthB }, (_, j) => inA.get(j)).filter((i) => i !== undefined),
  )
  const only = (from: number): Pair[] => {
    const pairs: Pair[] = []
    for (let i = from; i < lengthA && !found.has(i); i++)
      pairs.push({ a: i, b: null, moved: false })
    return pairs
  }
  const rows = Array.from({ length: lengthB }, (_, j): Pair[] => {
    const i = inA.get(j)
    if (i === undefined) return [{ a: null, b: j, moved: false }]
    return [{ a: i, b: j, moved: !stay.has(i) }, ...only(i + 1)]
  })
  return [...only(0), ...rows.flat()]
}

/** The most numbers that already stand in order. */
function longestRising(numbers: readonly number[]): Set<number> {
  const tails: { value: number; before: number[] }[] = []
  for (const value of numbers) {
    const place = tails.findIndex((tail) => tail.value > value)
    const at = place < 0 ? tails.length : place
    const before = at > 0 ? [...tails[at - 1]!.before, tails[at - 1]!.value] : []
    tails[at] = { value, before }
  }
  const last = tails.at(-1)
  return new Set(last ? [...last.before, last.value] : [])
}
