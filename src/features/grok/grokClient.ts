import { useQuery } from '@tanstack/react-query'
import { createContext, use } from 'react'
import { createWorkerQueue } from '../../lib/async/workerQueue'
import type { GrokEngine, GrokResult, GrokTask } from '../../lib/grok/grokEngine'
import { runInSlices } from '../../lib/async/runInSlices'

/** The way to the grok engine; there is one for each console. */
export interface GrokClient {
  /**
   * Runs a task in a worker, two at a time. Tasks about the lines on the page go before those about all lines. A task
   * that is aborted before its turn is never sent, and rejects with the signal's reason.
   */
  run: (task: GrokTask, signal?: AbortSignal) => Promise<GrokResult>
  /** A number that no other sample of this console has; samples are too large to be part of a query's key. */
  nextSampleId: () => number
}

interface QueuedTask {
  task: GrokTask
  signal: AbortSignal | undefined
  resolve: (result: GrokResult) => void
  reject: (reason: unknown) => void
}

/** Tasks sent at once: while the page reads one result, the worker is busy with the next task. */
const concurrency = 2

/** Only these tasks are about all lines. */
const isLowPriority = ({ task }: QueuedTask) => task.is === 'match'

/** @param execute runs one task: in a worker, or on the page in slices where there can be no worker */
export function createGrokClient(
  execute: (task: GrokTask) => Promise<GrokResult> = inWorker(),
): GrokClient {
  const queue: QueuedTask[] = []
  let running = 0
  let samples = 0

  const sendNext = () => {
    while (running < concurrency) {
      const first = queue.findIndex((queued) => !isLowPriority(queued))
      const [next] = queue.splice(Math.max(0, first), 1)
      if (!next) return
      if (next.signal?.aborted) {
        next.reject(next.signal.reason)
        continue
      }
      running++
      void execute(next.task).then((result) => {
        running--
        next.resolve(result)
        sendNext()
      })
    }
  }

  return {
    run: (task, signal) =>
      new Promise((resolve, reject) => {
        queue.push({ task, signal, resolve, reject })
        // Tasks of the same moment are queued before the first of them is chosen.
        queueMicrotask(sendNext)
      }),
    nextSampleId: () => ++samples,
  }
}

function inWorker() {
  let engine: Promise<GrokEngine> | undefined
  return createWorkerQueue<GrokTask, GrokResult>(
    () => new Worker(new URL('./grok.worker.ts', import.meta.url), { type: 'module' }),
    async (task) => {
      engine ??= import('../../lib/grok/grokEngine').then((module) => module.createGrokEngine())
      const { run } = await engine
      return runInSlices(run(task))
    },
  )
}

/** The client of this console, kept with its queries; undefined during the first moment. */
export const useConsoleGrokClient = (): GrokClient | undefined =>
  useQuery({
    queryKey: ['grok', 'engine'],
    // A refresh of the page keeps the client: numbers of samples must not start again beside cached results.
    queryFn: ({ client, queryKey }) =>
      client.getQueryData<GrokClient>(queryKey) ?? createGrokClient(),
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
    networkMode: 'always',
  }).data

export const GrokClientContext = createContext<GrokClient | null>(null)

/** The client of the workbench around the component. */
export function useGrokClient(): GrokClient {
  const grokClient = use(GrokClientContext)
  if (!grokClient) throw new Error('rendered outside the grok workbench')
  return grokClient
}
