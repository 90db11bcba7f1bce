/** Splits items, in order, into parts of at most `size` items. */
export function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  const parts: Item[][] = []
  for (let from = 0; from < items.length; from += size) parts.push(items.slice(from, from + size))
  return parts
}

/**
 * Splits items, in order, into parts whose summed sizes are at most `maxSize`. An item that is larger is a part of its
 * own.
 */
export function chunkBySize<Item>(
  items: readonly Item[],
  maxSize: number,
  sizeOf: (item: Item) => number,
): Item[][] {
  const parts: Item[][] = []
  let room = -1
  for (const item of items) {
    const size = sizeOf(item)
    if (size > room) {
      parts.push([])
      room = maxSize
    }
    parts.at(-1)?.push(item)
    room -= size
  }
  return parts
}
