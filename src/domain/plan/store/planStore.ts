import { createStore, type Store } from '../../../lib/store'
import type { Journal, PlanEntry, PlanHead } from './journal'
import type { Step } from '../model/plan'
import type { PlanProgress } from '../runner/applyPlan'

/** An applied plan with its steps. `progress` changes in place, and `version` changes with it. */
export interface AppliedPlan {
  head: PlanHead
  steps: readonly Step[]
  progress: PlanProgress
  version: Pick<Store<number>, 'get' | 'subscribe'>
}

export interface PlanStoreState {
  /** newest first */
  entries: PlanEntry[]
  /** ids of the plans that this tab works on */
  activeIds: ReadonlySet<string>
}

/** Carries the ids of changed plans between the tabs. */
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>

/** The plans of the journal, and the open ones with their steps, kept equal in all tabs. */
export interface PlanStore extends Pick<Store<PlanStoreState>, 'get' | 'subscribe'> {
  /** Adds a plan that was just stored, with its steps. */
  add: (entry: PlanEntry, steps: readonly Step[]) => AppliedPlan
  /** Reads the plan with its steps; null: the journal does not have it, or cannot read it. */
  open: (id: string) => Promise<AppliedPlan | null>
  /** Reads the progress of an open plan that another tab has stored. */
  reload: (applied: AppliedPlan) => Promise<void>
  /** Announces that the progress of a plan has changed, here and to other tabs. */
  publish: (applied: AppliedPlan) => void
  setActive: (id: string, active: boolean) => void
}

interface OpenPlan extends AppliedPlan {
  version: Store<number>
}

/** @param onRemoteChange called when another tab has started or changed a plan */
export async function createPlanStore(
  journal: Journal,
  channel: Channel | null,
  onRemoteChange: (entry: PlanEntry) => void,
): Promise<PlanStore> {
  const store = createStore<PlanStoreState>({
    entries: await journal.entries(),
    activeIds: new Set(),
  })
  // Weak references: the steps of a plan that nobody uses any more are freed.
  const opened = new Map<string, WeakRef<OpenPlan>>()
  const openedPlan = (id: string) => opened.get(id)?.deref()

  const upsert = (entry: PlanEntry) => {
    const { entries, activeIds } = store.get()
    const isSame = ({ head }: PlanEntry) => head.id === entry.head.id
    const next = entries.some(isSame)
      ? entries.map((old) => (isSame(old) ? entry : old))
      : [entry, ...entries]
    store.set({ entries: next, activeIds })
  }
  const refresh = ({ head, progress }: AppliedPlan) => {
    upsert({ head, progress: { ...progress } })
    const version = openedPlan(head.id)?.version
    version?.set(version.get() + 1)
  }
  const add: PlanStore['add'] = ({ head, progress }, steps) => {
    const applied = { head, steps, progress, version: createStore(0) }
    opened.set(head.id, new WeakRef(applied))
    return applied
  }
  const reload: PlanStore['reload'] = async (applied) => {
    const entry = await journal.entry(applied.head.id)
    if (entry) Object.assign(applied.progress, entry.progress)
    refresh(applied)
  }
  const onMessage = async (id: unknown) => {
    if (typeof id !== 'string' || store.get().activeIds.has(id)) return
    const applied = openedPlan(id)
    if (applied) await reload(applied)
    const entry = await journal.entry(id)
    if (!entry) return
    upsert(entry)
    onRemoteChange(entry)
  }
  if (channel) channel.onmessage = ({ data }: MessageEvent<unknown>) => void onMessage(data)

  return {
    get: store.get,
    subscribe: store.subscribe,
    add,
    reload,
    async open(id) {
      const applied = openedPlan(id)
      if (applied) return applied
      const [entry, steps] = await Promise.all([journal.entry(id), journal.steps(id)])
      // Another call may have opened the plan meanwhile.
      // The steps of a plan that cannot all be read are none.
      const isWhole = entry?.progress.codes.length === steps.length
      return openedPlan(id) ?? (entry && isWhole ? add(entry, steps) : null)
    },
    publish(applied) {
      refresh(applied)
      channel?.postMessage(applied.head.id)
    },
    setActive(id, active) {
      const activeIds = new Set(store.get().activeIds)
      if (active) activeIds.add(id)
      else activeIds.delete(id)
      store.set({ ...store.get(), activeIds })
    },
  }
}
