import type { EditClaim, OpenEdit } from '../../domain/drafts/editClaims'
import type { Draft, Drafts } from '../../domain/drafts/drafts'
import type { TabEdits } from '../../domain/drafts/tabEdits'
import { createStore, type Store } from '../../lib/store'

/** The edit of one config that this tab works on. */
export interface TabEdit {
  /** of the edit and of its draft */
  id: string
  /** the draft with which it begins; null: it begins with what the server has */
  draft: Draft | null
  /** Whether the draft is a copy of one that another tab has open. */
  isCopy: boolean
  /** the edits of any config that other tabs have open */
  others: readonly OpenEdit[]
}

export interface TabEditStore extends Pick<Store<TabEdit | null>, 'get' | 'subscribe'> {
  /** Continues with another draft (by id), or begins anew with null. The present draft stays stored. */
  adopt: (id: string | null) => void
}

interface Options {
  drafts: Pick<Drafts, 'get' | 'put'>
  tabEdits: TabEdits
  claim: (edit: { config: string; id: string | null }) => Promise<EditClaim>
}

/**
 * The edit of a config ('' = a new one) that this tab continues: after a reload its own one, in a duplicated tab a copy,
 * otherwise a new one. null until that is known. The edit is claimed as long as the store has subscribers.
 */
export function createTabEdit(config: string, { drafts, tabEdits, claim }: Options): TabEditStore {
  const store = createStore<TabEdit | null>(null)
  let begun = 0
  let end = () => {}
  let subscribers = 0

  const begin = async (wanted: string | null) => {
    const own = (begun += 1)
    end()
    end = () => {}
    const claimed = await claim({ config, id: wanted })
    const stored = wanted === null ? null : await drafts.get(wanted)
    const isCopy = stored !== null && !claimed.isWanted
    const draft = isCopy ? { ...stored, id: claimed.id } : stored
    if (isCopy && draft) await drafts.put(draft)
    if (own !== begun) return claimed.release()
    tabEdits.set(config, claimed.id)
    const publish = () => store.set({ id: claimed.id, draft, isCopy, others: claimed.others.get() })
    const unsubscribe = claimed.others.subscribe(publish)
    end = () => {
      unsubscribe()
      claimed.release()
    }
    publish()
  }
  return {
    get: store.get,
    adopt: (id) => void begin(id),
    subscribe(listener) {
      const unsubscribe = store.subscribe(listener)
      subscribers += 1
      if (subscribers === 1) void begin(tabEdits.get(config))
      return () => {
        unsubscribe()
        subscribers -= 1
        if (subscribers > 0) return
        begun += 1
        end()
        end = () => {}
      }
    },
  }
}
