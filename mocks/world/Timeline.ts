/** @param at Unix ms when it was due, which may be long before somebody looks */
export type Act = (at: number) => void

interface Due {
  at: number
  /** Equal times keep the order in which they were set. */
  nth: number
  act: Act
}

/**
 * What happens by itself, in order of time. Nothing ticks: what is due happens when somebody looks, as if it had
 * happened in time, so that a world is the same however often it was looked at.
 */
export class Timeline {
  /** A heap: none is due before the one at half its place. */
  private heap: Due[] = []
  private count = 0
  private settling = false

  /** @param now Unix ms */
  constructor(readonly now: () => number) {}

  /** Sets an act for a time; at once when that has come. */
  at(time: number, act: Act): void {
    this.push({ at: time, nth: this.count++, act })
    this.settle()
  }

  after(ms: number, act: Act): void {
    this.at(this.now() + ms, act)
  }

  /** Does what is due. Costs nothing when nothing is. */
  settle(): void {
    if (this.settling || this.heap.length === 0) return
    const now = this.now()
    this.settling = true
    try {
      for (let due = this.next(now); due; due = this.next(now)) due.act(due.at)
    } finally {
      this.settling = false
    }
  }

  private next(now: number): Due | undefined {
    const [first] = this.heap
    return first && first.at <= now ? this.pop() : undefined
  }

  private push(due: Due): void {
    const { heap } = this
    let place = heap.push(due) - 1
    for (;;) {
      const above = (place - 1) >> 1
      const other = heap[above]
      if (place === 0 || !other || !before(due, other)) break
      heap[place] = other
      place = above
    }
    heap[place] = due
  }

  private pop(): Due | undefined {
    const { heap } = this
    const [first] = heap
    const last = heap.pop()
    if (heap.length === 0 || !last) return first
    let place = 0
    for (;;) {
      const left = heap[2 * place + 1]
      const right = heap[2 * place + 2]
      const below = right && left && before(right, left) ? 2 * place + 2 : 2 * place + 1
      const other = heap[below]
      if (!other || !before(other, last)) break
      heap[place] = other
      place = below
    }
    heap[place] = last
    return first
  }
}

const before = (a: Due, b: Due) => a.at < b.at || (a.at === b.at && a.nth < b.nth)
