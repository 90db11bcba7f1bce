import { isObject } from '../../contract/read'
import { z } from '../../contract/zod'
import { newId } from '../../lib/text/newId'
import { createStore, type Store } from '../../lib/store'

const View = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  /** filters, order and page size as the address holds them, without the question mark */
  search: z.catch(z.string(), ''),
  /** the columns in sight, in order; none = whatever the reader has */
  columns: z.catch(z.array(z.string()), []),
})

/** A list as somebody likes to see it, under a name. */
export type View = z.output<typeof View>

export interface Views {
  views: View[]
  /**
   * kept: in the browser. page: storage is blocked or full, they go with the page. newer: a later version of the
   * console wrote them; they can be opened, not changed.
   */
  kept: 'kept' | 'page' | 'newer'
}

/** newer: what is stored is not this version's to change */
export type Refusal = 'empty' | 'taken' | 'newer'

export interface ViewStore extends Pick<Store<Views>, 'get' | 'subscribe'> {
  /** Keeps a new view, or says why not. */
  add: (view: Omit<View, 'id'>) => View | Refusal
  rename: (id: string, name: string) => Refusal | null
  update: (id: string, what: Pick<View, 'search' | 'columns'>) => void
  /** Removes a view and gives a way to have it back where it was. */
  remove: (id: string) => () => void
}

/** The version of what is stored. Later ones are left alone. */
const version = 1

/**
 * The views of one list, stored under `key`. Each change begins with what is stored by then, and what other tabs
 * change shows here: no tab undoes another's.
 */
export function createViews(
  key: string,
  storage: () => Storage,
  tabs: Pick<Window, 'addEventListener' | 'removeEventListener'> = window,
): ViewStore {
  const store = createStore<Views>(read(key, storage) ?? { views: [], kept: 'page' })

  const refresh = () => {
    const { views, kept } = store.get()
    const stored = read(key, storage)
    if (!stored) return
    const next = kept === 'page' && stored.kept === 'kept' ? withOwn(stored, views) : stored
    if (JSON.stringify(next) !== JSON.stringify({ views, kept })) store.set(next)
  }
  const change = (edit: (views: View[]) => View[]) => {
    refresh()
    const { views, kept } = store.get()
    if (kept === 'newer') return
    const next = edit(views)
    store.set({ views: next, kept: write(key, storage, next) ? 'kept' : 'page' })
  }
  const refusal = (name: string, own?: string): Refusal | null => {
    refresh()
    const { views, kept } = store.get()
    if (kept === 'newer') return 'newer'
    const wanted = name.trim().toLowerCase()
    if (!wanted) return 'empty'
    // People do not tell names apart by their case.
    const taken = views.some((view) => view.id !== own && view.name.toLowerCase() === wanted)
    return taken ? 'taken' : null
  }
  const onStorage = (event: StorageEvent) => {
    if (event.key === key || event.key === null) refresh()
  }
  let watching = 0
  return {
    get: store.get,
    subscribe(listener) {
      if (watching++ === 0) {
        tabs.addEventListener('storage', onStorage)
        refresh()
      }
      const leave = store.subscribe(listener)
      return () => {
        leave()
        if (--watching === 0) tabs.removeEventListener('storage', onStorage)
      }
    },
    add(view) {
      const problem = refusal(view.name)
      if (problem) return problem
      const added = { ...view, id: newId(), name: view.name.trim() }
      change((views) => [...views, added])
      return added
    },
    rename(id, name) {
      const problem = refusal(name, id)
      if (!problem) change((views) => withChanged(views, id, { name: name.trim() }))
      return problem
    },
    update: (id, what) => change((views) => withChanged(views, id, what)),
    remove(id) {
      refresh()
      const place = store.get().views.findIndex((view) => view.id === id)
      const removed = store.get().views[place]
      change((views) => views.filter((view) => view.id !== id))
      return () => {
        if (removed) change((views) => withBack(views, removed, place))
      }
    },
  }
}

/** The views of each list of one server, by the account that made them. */
export type ViewStores = (account: string, list: string) => ViewStore

export function createViewStores(serverId: string, storage: () => Storage): ViewStores {
  const stores = new Map<string, ViewStore>()
  return (account, list) => {
    const key = `logkit-console:${serverId}:views:${encodeURIComponent(account)}:${list}`
    const store = stores.get(key) ?? createViews(key, storage)
    stores.set(key, store)
    return store
  }
}

const withChanged = (views: View[], id: string, what: Partial<View>) =>
  views.map((view) => (view.id === id ? { ...view, ...what } : view))

function withBack(views: View[], view: View, place: number): View[] {
  const rest = views.filter(({ id }) => id !== view.id)
  return [...rest.slice(0, place), view, ...rest.slice(place)]
}

/** What is stored, with what could not be stored when it was made here. */
function withOwn(stored: Views, own: View[]): Views {
  const known = new Map(own.map((view) => [view.id, view]))
  const views = stored.views.map((view) => known.get(view.id) ?? view)
  const more = own.filter(({ id }) => !stored.views.some((view) => view.id === id))
  return more.length ? { views: [...views, ...more], kept: 'page' } : { views, kept: 'kept' }
}

/** What is stored, as far as it can be read; null where storage is blocked. */
function read(key: string, storage: () => Storage): Views | null {
  let text: string | null
  try {
    text = storage().getItem(key)
  } catch {
    return null
  }
  const stored = parsed(text)
  const items = Array.isArray(stored.views) ? stored.views : []
  const views = items.flatMap((item: unknown) => View.safeParse(item).data ?? [])
  const newer = typeof stored.version === 'number' && stored.version > version
  return { views, kept: newer ? 'newer' : 'kept' }
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}

function write(key: string, storage: () => Storage, views: View[]): boolean {
  try {
    storage().setItem(key, JSON.stringify({ version, views }))
    return true
  } catch {
    return false
  }
}
