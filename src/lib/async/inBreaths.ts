/** ms of work between two pauses: well within one frame. */
const breath = 8

/** Takes the steps of a generator to their end and lets the page answer in between. */
export async function inBreaths<Result>(steps: Generator<unknown, Result>): Promise<Result> {
  for (;;) {
    const until = performance.now() + breath
    do {
      const step = steps.next()
      if (step.done) return step.value
    } while (performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve))
  }
}

/** The same without a pause, where nobody waits for anything else. */
export function atOnce<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
