/** A task sent to the worker. */
export interface TaskMessage<Task> {
  id: number
  task: Task
}

/** The worker's answer to the task with this id. */
export interface ResultMessage<Result> {
  id: number
  result: Result
}

/** ms without a task after which the worker is terminated; the next task starts another */
const idleMs = 5_000

/**
 * Runs tasks in a worker that exists only while there are tasks. Where a worker cannot be started (the console is embedded
 * from another origin, or a content security policy forbids it), tasks run on the page. Tasks and results are plain
 * data; tasks do not throw.
 * @param startWorker may throw
 * @param runOnPage runs a task on the page without blocking it
 */
export function createWorkerQueue<Task, Result>(
  startWorker: () => Worker,
  runOnPage: (task: Task) => Promise<Result>,
): (task: Task) => Promise<Result> {
  const pending = new Map<number, { task: Task; resolve: (result: Result) => void }>()
  let worker: Worker | null = null
  let isAvailable = true
  let nextId = 0
  let idleTimer: ReturnType<typeof setTimeout> | undefined

  const terminate = () => {
    worker?.terminate()
    worker = null
  }
  const fallBack = () => {
    isAvailable = false
    terminate()
    for (const { task, resolve } of pending.values()) void runOnPage(task).then(resolve)
    pending.clear()
  }
  const open = () => {
    const opened = startWorker()
    opened.addEventListener('message', ({ data }: MessageEvent<ResultMessage<Result>>) => {
      pending.get(data.id)?.resolve(data.result)
      pending.delete(data.id)
      clearTimeout(idleTimer)
      if (pending.size === 0) idleTimer = setTimeout(terminate, idleMs)
    })
    opened.addEventListener('error', (event) => {
      // The tasks run on the page instead, so the failure is not reported as an error of the page.
      event.preventDefault()
      fallBack()
    })
    return opened
  }

  return (task) => {
    if (!isAvailable) return runOnPage(task)
    clearTimeout(idleTimer)
    try {
      worker ??= open()
    } catch {
      isAvailable = false
      return runOnPage(task)
    }
    const id = nextId++
    const message: TaskMessage<Task> = { id, task }
    return new Promise((resolve) => {
      pending.set(id, { task, resolve })
      worker?.postMessage(message)
    })
  }
}
