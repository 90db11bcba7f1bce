/**
 * The order of everything that either has: as in `first`, and each thing that only `second` has behind what it follows
 * there. Names are unique in each.
 */
export function mergeOrder<Name>(first: readonly Name[], second: readonly Name[]): Name[] {
  const order = [...first]
  const present = new Set(first)
  second.forEach((name, i) => {
    if (present.has(name)) return
    const before = second[i - 1]
    order.splice(i === 0 || before === undefined ? 0 : order.indexOf(before) + 1, 0, name)
    present.add(name)
  })
  return order
}

/** Whether what both have stands in the same order. */
export function sameOrder<Name>(a: readonly Name[], b: readonly Name[]): boolean {
  const [inA, inB] = [new Set(a), new Set(b)]
  const common = b.filter((name) => inA.has(name))
  return a.filter((name) => inB.has(name)).every((name, i) => name === common[i])
}
