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

/** Tasks under way at once: while the page takes in what came of one, the worker is at the next. */
const lanes = [Promise.resolve<unknown>(null), Promise.resolve<unknown>(null)]

/**
 * Asks the engine. Two tasks are under way at a time, and one that is called off before its turn is never sent: what is typed
 * fast leaves nothing behind to wait for. Rejects when it was called off.
 */
export function engine(task: GrokTask, signal?: AbortSignal): Promise<GrokResult> {
  const turn = (lanes.shift() ?? Promise.resolve()).then(() => {
    signal?.throwIfAborted()
    return ask(task)
  })
  lanes.push(turn.catch(() => undefined))
  return turn
}
