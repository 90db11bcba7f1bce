/** What goes to a worker that works for `inBackground`, and what comes back. */
export interface Order<Task> {
  nth: number
  task: Task
}
export interface Delivery<Result> {
  nth: number
  result: Result
}

/** ms without work after which a worker goes; the next task brings another. */
const patience = 5_000

/**
 * Does tasks in a worker, which is there only while it has something to do. Where there can be none - a console embedded
 * from another origin, a strict content policy - they are done here. Tasks and results are plain data, and no task
 * throws.
 * @param start makes the worker; may throw
 * @param here does a task on the page, without holding it up
 */
export function inBackground<Task, Result>(
  start: () => Worker,
  here: (task: Task) => Promise<Result>,
): (task: Task) => Promise<Result> {
  const pending = new Map<number, { task: Task; done: (result: Result) => void }>()
  let worker: Worker | null = null
  let possible = true
  let count = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const end = () => {
    worker?.terminate()
    worker = null
  }
  const giveUp = () => {
    possible = false
    end()
    for (const { task, done } of pending.values()) void here(task).then(done)
    pending.clear()
  }
  const open = () => {
    const made = start()
    made.addEventListener('message', ({ data }: MessageEvent<Delivery<Result>>) => {
      pending.get(data.nth)?.done(data.result)
      pending.delete(data.nth)
      clearTimeout(timer)
      if (pending.size === 0) timer = setTimeout(end, patience)
    })
    made.addEventListener('error', (event) => {
      // That it could not be loaded is no news for the page.
      event.preventDefault()
      giveUp()
    })
    return made
  }

  return (task) => {
    if (!possible) return here(task)
    clearTimeout(timer)
    try {
      worker ??= open()
    } catch {
      possible = false
      return here(task)
    }
    const nth = count++
    const order: Order<Task> = { nth, task }
    return new Promise((done) => {
      pending.set(nth, { task, done })
      worker?.postMessage(order)
    })
  }
}
