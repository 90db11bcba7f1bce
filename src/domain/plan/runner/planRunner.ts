import type { Call } from '../../../api/http'
import { newId } from '../../../lib/text/newId'
import { saver } from '../../../lib/async/saver'
import type { Store } from '../../../lib/store'
import type { Entry, Head, Journal } from '../store/journal'
import type { Locks } from './lock'
import { codeOf } from '../model/outcomes'
import type { Plan } from '../model/plan'
import { apply, newProgress, type Progress, type RunContext } from './run'
import {
  createPlanStore,
  type AppliedPlan,
  type Channel,
  type PlanStoreState,
} from '../store/planStore'
import { summarize } from '../model/summary'
import { withoutSecrets } from '../store/withoutSecrets'
import { verify, verifyOnce, type Wait } from './verify'

export interface ApplyOptions {
  note?: string
  origin?: Head['origin']
  /** each change in a request of its own */
  singly?: boolean
}

/** Where plans are applied, watched and kept: one for each account on a server. */
export interface PlanRunner extends Pick<Store<PlanStoreState>, 'get' | 'subscribe'> {
  /** Whether the journal outlives the page. */
  kept: boolean
  /** Begins to apply a plan; resolves with its id once the plan is kept. */
  start: (plan: Plan, options?: ApplyOptions) => Promise<string>
  /** Sends nothing more, or ends the wait for what does not show. What is on its way goes on. */
  stop: (id: string) => void
  /** Looks once more at what is not as planned. */
  check: (id: string) => Promise<void>
  /** The plan with its steps; null when it is not known (any more). */
  open: (id: string) => Promise<AppliedPlan | null>
  /** The user has seen that a plan was interrupted. */
  acknowledge: (id: string) => Promise<void>
  close: () => void
}

export interface PlanRunnerParts {
  journal: Journal
  locks: Locks
  call: Call
  now: () => number
  wait: Wait
  channel: Channel | null
  /** The server's lists may be others now. */
  onWritten: () => void
}

/** ms between two signs of progress */
const progressIntervalMs = 100

export async function createPlanRunner(parts: PlanRunnerParts): Promise<PlanRunner> {
  const { journal, locks, call, now, wait, channel, onWritten } = parts
  const shelf = await createPlanStore(journal, channel, (entry) => void watch(entry))
  const stops = new Map<string, AbortController>()
  const watched = new Set<string>()
  const ended = new AbortController()

  const contextOf = (applied: AppliedPlan): RunContext & { flush: () => void } => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const flush = () => {
      clearTimeout(timer)
      timer = undefined
      // A channel that is closed throws.
      if (!ended.signal.aborted) shelf.tell(applied)
    }
    return {
      steps: applied.steps,
      progress: applied.progress,
      call,
      now,
      save: saver(async () => {
        // What the end cut short is not how it stands.
        if (ended.signal.aborted) return
        // A full disk is no reason to leave a plan half done.
        await journal.save(applied.head.id, applied.progress).catch(() => {})
      }),
      changed: () => (timer ??= setTimeout(flush, progressIntervalMs)),
      flush,
    }
  }

  /** Works on a plan as the only tab that does. */
  const work = async (
    applied: AppliedPlan,
    release: () => void,
    act: (run: RunContext, stop: () => AbortSignal) => Promise<void>,
  ) => {
    const { head, progress } = applied
    const run = contextOf(applied)
    shelf.setHere(head.id, true)
    const stop = () => {
      const controller = new AbortController()
      stops.set(head.id, controller)
      return AbortSignal.any([controller.signal, ended.signal])
    }
    try {
      await act(run, stop)
      // A page that ends leaves the plan as it is: the next one takes it up.
      if (ended.signal.aborted) return
      progress.phase = 'done'
      onWritten()
      progress.endedAt ||= now()
      await run.save()
    } finally {
      stops.delete(head.id)
      shelf.setHere(head.id, false)
      run.flush()
      release()
    }
  }

  const finish = async (run: RunContext, stop: () => AbortSignal) => {
    run.progress.phase = 'verifying'
    onWritten()
    await run.save()
    run.changed()
    await verify(run, stop(), wait)
  }

  /**
   * Waits until no tab works on a plan. If it is not done by then, its tab is gone: what was sent is looked at, what was
   * not is never sent unasked.
   */
  const watch = async ({ head: { id }, progress: { phase } }: Entry) => {
    if (phase === 'done' || watched.has(id)) return
    watched.add(id)
    const release = await locks.wait(id, ended.signal).catch(() => null)
    watched.delete(id)
    const applied = release && (await shelf.open(id))
    if (!applied) return release?.()
    await shelf.reload(applied)
    const { progress } = applied
    if (progress.phase === 'done') return release()
    await work(applied, release, async (run, stop) => {
      settleInterrupted(progress)
      if (progress.sentAt) await finish(run, stop)
    })
  }

  for (const entry of shelf.get().entries) void watch(entry)
  return {
    get: shelf.get,
    subscribe: shelf.subscribe,
    kept: journal.kept,
    open: shelf.open,
    async start({ steps, effects }, { note = '', origin, singly = false } = {}) {
      const id = newId()
      const summary = summarize(steps)
      const head: Head = { id, createdAt: now(), summary, effects, note, ...(origin && { origin }) }
      const entry = { head, progress: newProgress(steps, now()) }
      const release = (await locks.take(id)) ?? (() => {})
      await journal.add(entry, steps.map(withoutSecrets))
      const applied = shelf.show(entry, steps)
      // Whoever has its id finds it.
      shelf.tell(applied)
      void work(applied, release, async (run, stop) => {
        await apply(run, singly, stop())
        await finish(run, stop)
      })
      return id
    },
    stop: (id) => stops.get(id)?.abort(),
    async check(id) {
      const applied = await shelf.open(id)
      const release = applied && (await locks.take(id))
      if (release) await work(applied, release, (run, stop) => verifyOnce(run, stop()))
    },
    async acknowledge(id) {
      const applied = await shelf.open(id)
      if (!applied?.progress.interrupted) return
      applied.progress.interrupted = false
      await journal.save(id, applied.progress)
      shelf.tell(applied)
    },
    close() {
      ended.abort()
      channel?.close()
      journal.close()
    },
  }
}

/** A request of which no answer is known may have arrived; what was not sent is not sent any more. */
function settleInterrupted(progress: Progress) {
  const { codes } = progress
  if (progress.phase === 'applying') progress.interrupted = true
  for (const [i, code] of codes.entries()) {
    if (code === codeOf('sent')) codes[i] = codeOf('lost')
    if (code === codeOf('unsent')) codes[i] = codeOf('cancelled')
  }
  // The answer that would have set it never came.
  progress.sentAt ||= codes.some((code) => code === codeOf('lost')) ? progress.startedAt : 0
}
