import { useHref, useLocation, useNavigate, type To } from 'react-router'
import { useStore } from '../../lib/hooks/useStore'
import { useConsole } from '../consoleContext'
import { addressOfView, isSameSearch, searchOfView } from './viewAddress'
import type { NameProblem, View, Views } from './viewStore'

/** The saved views of a list and what can be done with them. */
export interface ListViews extends Omit<Views, 'unread'> {
  /** the number of stored records that are no views */
  unread: number
  dropUnread: () => void
  /** the view that is named in the address; null = none */
  opened: View | null
  /** The list differs from the opened view. */
  changed: boolean
  to: (view: View) => To
  /** An absolute link to a view, or to the list as it is; null if the console has no shareable addresses. */
  link: (view?: View) => string | null
  /** Saves the list as it is as a view. Returns why the name is refused, or null. */
  save: (name: string) => NameProblem | null
  /** Updates the opened view to the list as it is. */
  update: () => void
  rename: (id: string, name: string) => NameProblem | null
  /** Removes a view and returns the function that restores it. */
  remove: (id: string) => () => void
}

/**
 * The saved views of a list.
 * @param columns the keys of the visible columns
 * @param shownColumnsOf the columns that a view with these columns shows; a view may name columns that do not exist
 */
export function useListViews(
  list: string,
  columns: string[],
  shownColumnsOf: (columns: string[]) => string[],
): ListViews {
  const { session, views: viewStores, shareable } = useConsole()
  const { account } = useStore(session)
  const store = viewStores(account, list)
  const { views, persistence, unread = [] } = useStore(store)
  const location = useLocation()
  const navigate = useNavigate()
  const path = useHref(location.pathname)
  const current = { search: searchOfView(location.search), columns }

  const params = new URLSearchParams(location.search)
  const id = params.get('view')
  const opened = views.find((view) => view.id === id) ?? null
  const isSame =
    opened &&
    isSameSearch(opened.search, current.search) &&
    (!opened.columns.length || String(shownColumnsOf(opened.columns)) === String(columns))

  const to = (view: View) => ({ search: addressOfView(view, view.id) })
  return {
    views,
    persistence,
    unread: unread.length,
    dropUnread: store.dropUnread,
    opened,
    changed: opened !== null && !isSame,
    to,
    link: (view) =>
      shareable ? new URL(path + addressOfView(view ?? current), window.location.href).href : null,
    save(name) {
      const added = store.add({ ...current, name })
      if (typeof added === 'string') return added
      const page = params.get('page')
      const search = addressOfView(added, added.id) + (page ? `&page=${page}` : '')
      void navigate({ search }, { replace: true })
      return null
    },
    update: () => opened && store.update(opened.id, current),
    rename: store.rename,
    remove: store.remove,
  }
}
