/** @param at Unix ms when the action was due, which may be long before it runs */
export type ScheduledAction = (at: number) => void

interface Entry {
  at: number
  /** Keeps the order of entries with equal times. */
  sequence: number
  action: ScheduledAction
}

/**
 * Actions scheduled for points in time. There are no timers: due actions run on the next read, with the time at which
 * they were due, so a world does not depend on how often it is read.
 */
export class Timeline {
  /** A binary heap: a parent is never due after its children. */
  private heap: Entry[] = []
  private count = 0
  private running = false

  /** @param now Unix ms */
  constructor(readonly now: () => number) {}

  /** Schedules an action. It runs at once when the time has passed. @param time Unix ms */
  at(time: number, action: ScheduledAction): void {
    this.push({ at: time, sequence: this.count++, action })
    this.runDue()
  }

  after(ms: number, action: ScheduledAction): void {
    this.at(this.now() + ms, action)
  }

  /** Runs the due actions. It is cheap when none is due. */
  runDue(): void {
    if (this.running || this.heap.length === 0) return
    const now = this.now()
    this.running = true
    try {
      for (let due = this.next(now); due; due = this.next(now)) due.action(due.at)
    } finally {
      this.running = false
    }
  }

  private next(now: number): Entry | undefined {
    const [first] = this.heap
    return first && first.at <= now ? this.pop() : undefined
  }

  private push(entry: Entry): void {
    const { heap } = this
    let index = heap.push(entry) - 1
    for (;;) {
      const parentIndex = (index - 1) >> 1
      const parent = heap[parentIndex]
      if (index === 0 || !parent || !isBefore(entry, parent)) break
      heap[index] = parent
      index = parentIndex
    }
    heap[index] = entry
  }

  private pop(): Entry | undefined {
    const { heap } = this
    const [first] = heap
    const last = heap.pop()
    if (heap.length === 0 || !last) return first
    let index = 0
    for (;;) {
      const left = heap[2 * index + 1]
      const right = heap[2 * index + 2]
      const childIndex = right && left && isBefore(right, left) ? 2 * index + 2 : 2 * index + 1
      const child = heap[childIndex]
      if (!child || !isBefore(child, last)) break
      heap[index] = child
      index = childIndex
    }
    heap[index] = last
    return first
  }
}

const isBefore = (a: Entry, b: Entry) => a.at < b.at || (a.at === b.at && a.sequence < b.sequence)
