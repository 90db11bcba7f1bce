import { encodeUriPart } from '../../lib/text/uriPart'
import {
  followTabs,
  readStoredList,
  writeStoredList,
  type Tabs,
} from '../../lib/browser/storedList'
import { z } from '../../contract/zod'
import { newId } from '../../lib/text/newId'
import { createStore, type Store } from '../../lib/store'

const View = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  /** filters, order and page size as in the address, without the question mark */
  search: z.catch(z.string(), ''),
  /** the visible columns in order; empty = those of the user */
  columns: z.catch(z.array(z.string()), []),
})

/** A saved view: filters, order, page size and columns of a list under a name. */
export type View = z.output<typeof View>

/** The views of one list. */
export interface Views {
  views: View[]
  /**
   * stored: in the browser. page: storage is blocked or full, so they last as long as the page. newer: a later version
   * of the console wrote them, so they can be opened but not changed.
   */
  persistence: 'stored' | 'page' | 'newer'
  /** the stored records that are no views; they stay stored until they are dropped */
  unread?: readonly unknown[]
}

/** Why a name is refused. newer: a later version of the console wrote the views, so they cannot be changed. */
export type NameProblem = 'empty' | 'taken' | 'newer'

/** The views of one list, which can be changed. */
export interface ViewStore extends Pick<Store<Views>, 'get' | 'subscribe'> {
  /** Adds a view and returns it, or why its name is refused. */
  add: (view: Omit<View, 'id'>) => View | NameProblem
  rename: (id: string, name: string) => NameProblem | null
  update: (id: string, changes: Pick<View, 'search' | 'columns'>) => void
  /** Removes a view and returns the function that restores it at its index. */
  remove: (id: string) => () => void
  /** Deletes the stored records that are no views. */
  dropUnread: () => void
}

/** How views are stored. Views of later versions are not changed. */
const formatOf = (key: string) => ({ key, member: 'views', version: 1 })

/**
 * The views of one list, stored under `key`. Each change starts from the stored views, and changes of other tabs are
 * taken over, so that no tab undoes the changes of another.
 */
export function createViewStore(
  key: string,
  storage: () => Storage,
  tabs: Tabs = window,
): ViewStore {
  const store = createStore<Views>(read(key, storage) ?? { views: [], persistence: 'page' })

  const refresh = () => {
    const current = store.get()
    const stored = read(key, storage)
    if (!stored) return
    const next =
      current.persistence === 'page' && stored.persistence === 'stored'
        ? withUnstored(stored, current.views)
        : stored
    if (JSON.stringify(next) !== JSON.stringify(current)) store.set(next)
  }
  const write = (views: View[], unread: readonly unknown[]) =>
    store.set({
      views,
      persistence: writeStoredList(formatOf(key), storage, [...views, ...unread])
        ? 'stored'
        : 'page',
      ...(unread.length > 0 && { unread }),
    })
  const change = (edit: (views: View[]) => View[]) => {
    refresh()
    const { views, persistence, unread = [] } = store.get()
    if (persistence !== 'newer') write(edit(views), unread)
  }
  const nameProblem = (name: string, ownId?: string): NameProblem | null => {
    refresh()
    const { views, persistence } = store.get()
    if (persistence === 'newer') return 'newer'
    const normalized = name.trim().toLowerCase()
    if (!normalized) return 'empty'
    // Names that differ only in case would be confused.
    const taken = views.some((view) => view.id !== ownId && view.name.toLowerCase() === normalized)
    return taken ? 'taken' : null
  }
  return {
    get: store.get,
    subscribe: followTabs({ key, tabs, refresh }, store.subscribe),
    add(view) {
      const problem = nameProblem(view.name)
      if (problem) return problem
      const added = { ...view, id: newId(), name: view.name.trim() }
      change((views) => [...views, added])
      return added
    },
    rename(id, name) {
      const problem = nameProblem(name, id)
      if (!problem) change((views) => withChanged(views, id, { name: name.trim() }))
      return problem
    },
    dropUnread() {
      refresh()
      if (store.get().persistence !== 'newer') write(store.get().views, [])
    },
    update: (id, changes) => change((views) => withChanged(views, id, changes)),
    remove(id) {
      refresh()
      const index = store.get().views.findIndex((view) => view.id === id)
      const removed = store.get().views[index]
      change((views) => views.filter((view) => view.id !== id))
      return () => {
        if (removed) change((views) => withRestored(views, removed, index))
      }
    },
  }
}

/** The view store of each list, by the account that made the views. */
export type ViewStores = (account: string, list: string) => ViewStore

/** The view stores of one server. Each is created when it is first needed. */
export function createViewStores(serverId: string, storage: () => Storage): ViewStores {
  const stores = new Map<string, ViewStore>()
  return (account, list) => {
    const key = `logkit-console:${serverId}:views:${encodeUriPart(account)}:${list}`
    const store = stores.get(key) ?? createViewStore(key, storage)
    stores.set(key, store)
    return store
  }
}

const withChanged = (views: View[], id: string, changes: Partial<View>) =>
  views.map((view) => (view.id === id ? { ...view, ...changes } : view))

function withRestored(views: View[], view: View, index: number): View[] {
  const rest = views.filter(({ id }) => id !== view.id)
  return [...rest.slice(0, index), view, ...rest.slice(index)]
}

/** The stored views with those of this page that could not be stored earlier. */
function withUnstored(stored: Views, local: View[]): Views {
  const known = new Map(local.map((view) => [view.id, view]))
  const views = stored.views.map((view) => known.get(view.id) ?? view)
  const unstored = local.filter(({ id }) => !stored.views.some((view) => view.id === id))
  return unstored.length
    ? { ...stored, views: [...views, ...unstored], persistence: 'page' }
    : { ...stored, views, persistence: 'stored' }
}

/** The valid views that are stored; null where storage is blocked. */
function read(key: string, storage: () => Storage): Views | null {
  const stored = readStoredList(formatOf(key), storage)
  if (!stored) return null
  const views = stored.items.flatMap((item) => View.safeParse(item).data ?? [])
  const unread = stored.items.filter((item) => !View.safeParse(item).success)
  return {
    views,
    persistence: stored.isNewer ? 'newer' : 'stored',
    ...(unread.length > 0 && { unread }),
  }
}
