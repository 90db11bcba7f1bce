import { inBackground } from '../../lib/async/background'
import type { GrokResult, GrokTask } from '../../lib/grok/work'
import { inBreaths } from '../../lib/async/inBreaths'

const ask = inBackground<GrokTask, GrokResult>(
  () => new Worker(new URL('./grok.worker.ts', import.meta.url), { type: 'module' }),
  async (task) => {
    const { doTask } = await import('../../lib/grok/work')
    return inBreaths(doTask(task))
  },
)

interface Asked {
  task: GrokTask
  signal: AbortSignal | undefined
  give: (result: GrokResult) => void
  fail: (reason: unknown) => void
}

/** Tasks under way at once: while the page takes in what came of one, the worker is at the next. */
const lanes = 2
let underWay = 0
const waiting: Asked[] = []

/** What is in sight comes before what all lines give. */
const isLast = ({ task }: Asked) => task.is === 'judge'

function send() {
  while (underWay < lanes) {
    const first = waiting.findIndex((one) => !isLast(one))
    const [next] = waiting.splice(Math.max(0, first), 1)
    if (!next) return
    if (next.signal?.aborted) {
      next.fail(next.signal.reason)
      continue
    }
    underWay++
    void ask(next.task).then((result) => {
      underWay--
      next.give(result)
      send()
    })
  }
}

/**
 * Asks the engine. Two tasks are under way at a time, and one that is called off before its turn is never sent: what is typed
 * fast leaves nothing behind to wait for. Rejects when it was called off.
 */
export function engine(task: GrokTask, signal?: AbortSignal): Promise<GrokResult> {
  return new Promise((give, fail) => {
    waiting.push({ task, signal, give, fail })
    // What is asked together is put in order first.
    queueMicrotask(send)
  })
}
