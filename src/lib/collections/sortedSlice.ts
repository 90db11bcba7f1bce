type Compare<Item> = (a: Item, b: Item) => number

/**
 * What would stand between `from` and `to` if the items were sorted. Of many items it looks at each only a few times,
 * where sorting them all would take several times as long. No two items may be equal.
 */
export function sortedSlice<Item>(
  items: readonly Item[],
  compare: Compare<Item>,
  from: number,
  to: number,
): Item[] {
  const rest = [...items]
  // First everything that belongs before the slice goes to its left, then everything behind it to its right.
  if (from > 0 && from < rest.length) divide(rest, compare, from, 0)
  if (to < rest.length) divide(rest, compare, to, from)
  return rest.slice(from, to).sort(compare)
}

/** Exchanges items from `low` on until none before `place` is greater than any behind it: Hoare's selection. */
function divide<Item>(items: Item[], compare: Compare<Item>, place: number, low: number) {
  let high = items.length - 1
  while (low < high) {
    const pivot = middle(items, compare, low, high)
    let [left, right] = [low, high]
    while (left <= right) {
      while (compare(items[left]!, pivot) < 0) left++
      while (compare(items[right]!, pivot) > 0) right--
      if (left > right) break
      const item = items[left]!
      items[left++] = items[right]!
      items[right--] = item
    }
    if (place <= right) high = right
    else if (place >= left) low = left
    else return
  }
}

/** The middle one of the first, the middle and the last item, so that sorted lists are no trouble. */
function middle<Item>(items: Item[], compare: Compare<Item>, low: number, high: number): Item {
  const three = [items[low]!, items[(low + high) >> 1]!, items[high]!].sort(compare)
  return three[1]!
}
