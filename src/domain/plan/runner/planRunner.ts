import type { Call } from '../../../api/http'
import { newId } from '../../../lib/text/newId'
import { createCoalescingSaver } from '../../../lib/async/coalescingSaver'
import type { Store } from '../../../lib/store'
import { withoutSecrets, type Journal, type PlanEntry, type PlanHead } from '../store/journal'
import type { Locks } from '../../../lib/browser/webLocks'
import { codeOf } from '../model/outcomes'
import type { Plan } from '../model/plan'
import { applyPlan, newProgress, type PlanProgress, type RunContext } from './applyPlan'
import {
  createPlanStore,
  type AppliedPlan,
  type Channel,
  type PlanStoreState,
} from '../store/planStore'
import { summarize } from '../model/summary'
import { verify, verifyOnce, type Wait } from './verify'

export interface ApplyOptions {
  note?: string
  origin?: PlanHead['origin']
  oneRequestPerChange?: boolean
}

/** Applies, verifies and stores plans: one runner for each account on a server. */
export interface PlanRunner extends Pick<Store<PlanStoreState>, 'get' | 'subscribe'> {
  /** false: plans are stored only as long as the page is open */
  isPersistent: boolean
  /** Starts to apply a plan; resolves with its id once the plan is stored. */
  start: (plan: Plan, options?: ApplyOptions) => Promise<string>
  /** Sends no further request, or ends the verification. Requests that were sent are not cancelled. */
  stop: (id: string) => void
  /** Verifies once more the steps that are not confirmed. */
  check: (id: string) => Promise<void>
  /** The plan with its steps; null when it is not stored (any more). */
  open: (id: string) => Promise<AppliedPlan | null>
  /** Records that the user has seen that a plan was interrupted. */
  acknowledge: (id: string) => Promise<void>
  close: () => void
}

export interface PlanRunnerOptions {
  journal: Journal
  locks: Locks
  call: Call
  now: () => number
  wait: Wait
  channel: Channel | null
  /** Called when the server's lists may have changed. */
  onWritten: () => void
}

/** ms between two announcements of progress */
const progressIntervalMs = 100

export async function createPlanRunner(options: PlanRunnerOptions): Promise<PlanRunner> {
  const { journal, locks, call, now, wait, channel, onWritten } = options
  const store = await createPlanStore(journal, channel, (entry) => void watch(entry))
  const stops = new Map<string, AbortController>()
  const watched = new Set<string>()
  const closed = new AbortController()

  const contextOf = (applied: AppliedPlan): RunContext & { flush: () => void } => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const flush = () => {
      clearTimeout(timer)
      timer = undefined
      // Posting to a closed channel throws.
      if (!closed.signal.aborted) store.publish(applied)
    }
    return {
      steps: applied.steps,
      progress: applied.progress,
      call,
      now,
      wait,
      former: new Map(),
      save: createCoalescingSaver(async () => {
        // After the runner was closed, the progress is incomplete and must not be stored.
        if (closed.signal.aborted) return
        // The plan continues even if the progress cannot be stored, for example because the disk is full.
        await journal.save(applied.head.id, applied.progress).catch(() => {})
      }),
      changed: () => (timer ??= setTimeout(flush, progressIntervalMs)),
      flush,
    }
  }

  /** Works on a plan in this tab, which holds its lock, and marks the plan as done afterwards. */
  const runExclusively = async (
    applied: AppliedPlan,
    release: () => void,
    act: (run: RunContext, stop: () => AbortSignal) => Promise<void>,
  ) => {
    const { head, progress } = applied
    const run = contextOf(applied)
    const before = progress.codes.slice()
    store.setActive(head.id, true)
    const stop = () => {
      const controller = new AbortController()
      stops.set(head.id, controller)
      return AbortSignal.any([controller.signal, closed.signal])
    }
    try {
      await act(run, stop)
      // A closed page leaves the plan unfinished for the next one.
      if (closed.signal.aborted) return
      progress.phase = 'done'
      // A later look that finds nothing new gives no reason to read the lists again.
      if (progress.codes.some((code, i) => code !== before[i])) onWritten()
      progress.endedAt ||= now()
      await run.save()
    } finally {
      stops.delete(head.id)
      store.setActive(head.id, false)
      run.flush()
      release()
    }
  }

  const verifyAll = async (run: RunContext, stop: () => AbortSignal) => {
    run.progress.phase = 'verifying'
    onWritten()
    await run.save()
    run.changed()
    await verify(run, stop())
  }

  /**
   * Waits until no tab works on a plan. If the plan is not done then, its tab was closed: verifies what was sent, and
   * cancels what was not.
   */
  const watch = async ({ head: { id }, progress: { phase } }: PlanEntry) => {
    if (phase === 'done' || watched.has(id)) return
    watched.add(id)
    const release = await locks.acquire(id, closed.signal).catch(() => null)
    watched.delete(id)
    const applied = release && (await store.open(id))
    if (!applied) return release?.()
    await store.reload(applied)
    const { progress } = applied
    if (progress.phase === 'done') return release()
    await runExclusively(applied, release, async (run, stop) => {
      settleInterrupted(progress)
      if (progress.sentAt) await verifyAll(run, stop)
    })
  }

  for (const entry of store.get().entries) void watch(entry)
  return {
    get: store.get,
    subscribe: store.subscribe,
    get isPersistent() {
      return journal.isPersistent
    },
    open: store.open,
    async start({ steps, effects }, { note = '', origin, oneRequestPerChange = false } = {}) {
      const id = newId()
      const summary = summarize(steps)
      const head: PlanHead = {
        id,
        createdAt: now(),
        summary,
        effects,
        note,
        ...(origin && { origin }),
      }
      const entry = { head, progress: newProgress(steps, now()) }
      const release = (await locks.tryAcquire(id)) ?? (() => {})
      await journal.add(entry, steps.map(withoutSecrets))
      const applied = store.add(entry, steps)
      // Published before the id is returned, so that the caller finds the plan.
      store.publish(applied)
      void runExclusively(applied, release, async (run, stop) => {
        await applyPlan(run, oneRequestPerChange, stop())
        await verifyAll(run, stop)
      })
      return id
    },
    stop: (id) => stops.get(id)?.abort(),
    async check(id) {
      const applied = await store.open(id)
      const release = applied && (await locks.tryAcquire(id))
      if (release) await runExclusively(applied, release, (run, stop) => verifyOnce(run, stop()))
    },
    async acknowledge(id) {
      const applied = await store.open(id)
      if (!applied?.progress.interrupted) return
      applied.progress.interrupted = false
      await journal.save(id, applied.progress)
      store.publish(applied)
    },
    close() {
      closed.abort()
      channel?.close()
      journal.close()
    },
  }
}

/** Marks requests without an answer as lost, because they may have arrived, and cancels what was not sent. */
function settleInterrupted(progress: PlanProgress) {
  const { codes } = progress
  if (progress.phase === 'applying') progress.interrupted = true
  for (const [i, code] of codes.entries()) {
    if (code === codeOf('sent')) codes[i] = codeOf('lost')
    if (code === codeOf('unsent')) codes[i] = codeOf('cancelled')
  }
  // The time of the last answer is unknown where no answer came: the start stands for it.
  progress.sentAt ||= codes.some((code) => code === codeOf('lost')) ? progress.startedAt : 0
}
