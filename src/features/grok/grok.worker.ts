import { runSync } from '../../lib/async/runInSlices'
import type { ResultMessage, TaskMessage } from '../../lib/async/workerQueue'
import { createGrokEngine, type GrokResult, type GrokTask } from '../../lib/grok/grokEngine'

const engine = createGrokEngine()

/** Runs tasks of the grok engine in a worker. */
addEventListener('message', ({ data: { id, task } }: MessageEvent<TaskMessage<GrokTask>>) => {
  const message: ResultMessage<GrokResult> = { id, result: runSync(engine.run(task)) }
  postMessage(message)
})
