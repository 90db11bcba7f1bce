/** Parts of at most `most` items, in order. */
export function chunksOf<Item>(items: readonly Item[], most: number): Item[][] {
  const parts: Item[][] = []
  for (let from = 0; from < items.length; from += most) parts.push(items.slice(from, from + most))
  return parts
}

/** Parts whose sizes, added up, stay within `room`; an item that is larger by itself is a part of its own. */
export function chunksWithin<Item>(
  items: readonly Item[],
  room: number,
  sizeOf: (item: Item) => number,
): Item[][] {
  const parts: Item[][] = []
  let left = -1
  for (const item of items) {
    const size = sizeOf(item)
    if (size > left) {
      parts.push([])
      left = room
    }
    parts.at(-1)?.push(item)
    left -= size
  }
  return parts
}
