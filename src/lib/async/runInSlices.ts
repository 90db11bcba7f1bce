/** ms of work between two pauses: well within one frame of 16 ms. */
const sliceMs = 8

/** items in a slice of `mapInSlices`: a few dozen milliseconds of work at most */
const sliceSize = 2_000

/**
 * Runs a generator to its end and resolves with its result. Pauses after every 8 ms of work, at a `yield`, so that the
 * page can draw and answer input in between.
 */
export async function runInSlices<Result>(steps: Generator<unknown, Result>): Promise<Result> {
  for (;;) {
    const until = performance.now() + sliceMs
    do {
      const step = steps.next()
      if (step.done) return step.value
    } while (performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve))
  }
}

/** Runs a generator to its end without a pause: in a worker or a test, where nothing else waits. */
export function runSync<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * Maps slices of at most 2,000 items and pauses in between as `runInSlices` does. Resolves with one part a slice.
 * @param map receives a slice and the index of its first item
 */
export const mapInSlices = <Item, Part>(
  items: readonly Item[],
  map: (slice: Item[], from: number) => Part,
): Promise<Part[]> => runInSlices(mapSteps(items, map))

function* mapSteps<Item, Part>(
  items: readonly Item[],
  map: (slice: Item[], from: number) => Part,
): Generator<undefined, Part[]> {
  const parts: Part[] = []
  for (let from = 0; from < items.length; from += sliceSize) {
    if (from > 0) yield
    parts.push(map(items.slice(from, from + sliceSize), from))
  }
  return parts
}
