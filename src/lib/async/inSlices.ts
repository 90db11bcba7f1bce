/** Items that are worked on without a break: a few dozen milliseconds. */
const size = 2_000

/** Works on many items and lets the page breathe in between. */
export async function inSlices<Item, Part>(
  items: readonly Item[],
  work: (slice: Item[], from: number) => Part,
): Promise<Part[]> {
  const parts: Part[] = []
  for (let from = 0; from < items.length; from += size) {
    if (from > 0) await new Promise((resolve) => setTimeout(resolve))
    parts.push(work(items.slice(from, from + size), from))
  }
  return parts
}
