import { createStore, type Store } from '../../../lib/store'
import type { Entry, Head, Journal } from './journal'
import type { Step } from '../model/plan'
import type { Progress } from '../runner/run'

/** A plan that was applied, as it stands now. `version` changes with it. */
export interface AppliedPlan {
  head: Head
  steps: readonly Step[]
  progress: Progress
  version: Pick<Store<number>, 'get' | 'subscribe'>
}

export interface PlanStoreState {
  /** newest first */
  entries: Entry[]
  /** ids of plans that this tab works on */
  here: ReadonlySet<string>
}

/** Tells other tabs, and hears from them. */
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>

/** The plans that are known, and those that are open with their steps. All tabs show the same. */
export interface PlanStore extends Pick<Store<PlanStoreState>, 'get' | 'subscribe'> {
  /** Puts a plan with its steps on the shelf. */
  show: (entry: Entry, steps: readonly Step[]) => AppliedPlan
  open: (id: string) => Promise<AppliedPlan | null>
  /** Takes in what another tab has kept of an open plan. */
  reload: (applied: AppliedPlan) => Promise<void>
  /** A plan has changed here. */
  tell: (applied: AppliedPlan) => void
  setHere: (id: string, here: boolean) => void
}

interface Shown extends AppliedPlan {
  version: Store<number>
}

/** @param onHeard another tab has begun or changed a plan */
export async function createPlanStore(
  journal: Journal,
  channel: Channel | null,
  onHeard: (entry: Entry) => void,
): Promise<PlanStore> {
  const store = createStore<PlanStoreState>({ entries: await journal.entries(), here: new Set() })
  // Somebody works on it or looks at it; when nobody does, its steps are let go.
  const opened = new Map<string, WeakRef<Shown>>()
  const shown = (id: string) => opened.get(id)?.deref()

  const place = (entry: Entry) => {
    const { entries, here } = store.get()
    const isSame = ({ head }: Entry) => head.id === entry.head.id
    const next = entries.some(isSame)
      ? entries.map((old) => (isSame(old) ? entry : old))
      : [entry, ...entries]
    store.set({ entries: next, here })
  }
  const renew = ({ head, progress }: AppliedPlan) => {
    place({ head, progress: { ...progress } })
    const version = shown(head.id)?.version
    version?.set(version.get() + 1)
  }
  const show: PlanStore['show'] = ({ head, progress }, steps) => {
    const applied = { head, steps, progress, version: createStore(0) }
    opened.set(head.id, new WeakRef(applied))
    return applied
  }
  const reload: PlanStore['reload'] = async (applied) => {
    const entry = await journal.entry(applied.head.id)
    if (entry) Object.assign(applied.progress, entry.progress)
    renew(applied)
  }
  const hear = async (id: unknown) => {
    if (typeof id !== 'string' || store.get().here.has(id)) return
    const known = shown(id)
    if (known) await reload(known)
    const entry = await journal.entry(id)
    if (!entry) return
    place(entry)
    onHeard(entry)
  }
  if (channel) channel.onmessage = ({ data }: MessageEvent<unknown>) => void hear(data)

  return {
    get: store.get,
    subscribe: store.subscribe,
    show,
    reload,
    async open(id) {
      const known = shown(id)
      if (known) return known
      const [entry, steps] = await Promise.all([journal.entry(id), journal.steps(id)])
      // Two may have asked at once.
      return shown(id) ?? (entry && show(entry, steps))
    },
    tell(applied) {
      renew(applied)
      channel?.postMessage(applied.head.id)
    },
    setHere(id, at) {
      const here = new Set(store.get().here)
      if (at) here.add(id)
      else here.delete(id)
      store.set({ ...store.get(), here })
    },
  }
}
