import { inBackground } from '../../lib/background'
import type { GrokResult, GrokTask } from '../../lib/grok/work'
import { inBreaths } from '../../lib/inBreaths'

const ask = inBackground<GrokTask, GrokResult>(
  () => new Worker(new URL('./grok.worker.ts', import.meta.url), { type: 'module' }),
  async (task) => {
    const { doTask } = await import('../../lib/grok/work')
    return inBreaths(doTask(task))
  },
)

let queue: Promise<unknown> = Promise.resolve()

/**
 * Asks the engine. One task is under way at a time, and one that is called off before its turn is never sent: what is typed
 * fast leaves nothing behind to wait for. Rejects when it was called off.
 */
export function engine(task: GrokTask, signal?: AbortSignal): Promise<GrokResult> {
  const turn = queue.then(() => {
    signal?.throwIfAborted()
    return ask(task)
  })
  queue = turn.catch(() => undefined)
  return turn
}
