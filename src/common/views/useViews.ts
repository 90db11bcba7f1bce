import { useHref, useLocation, useNavigate, type To } from 'react-router'
import { useStore } from '../../lib/hooks/useStore'
import { useConsole } from '../console'
import { addressOfView, isSameSearch, searchOfView } from './viewAddress'
import type { Refusal, View, Views } from './views'

export interface ListViews extends Views {
  /** the view that the address is of, if it is one of these */
  opened: View | null
  /** The list is no longer as that view has it. */
  changed: boolean
  to: (view: View) => To
  /** A whole address for others, of a view or of the list as it is; null where there is none to give. */
  link: (view?: View) => string | null
  save: (name: string) => Refusal | null
  /** Makes the opened view what the list is now. */
  update: () => void
  rename: (id: string, name: string) => Refusal | null
  /** Removes a view and gives a way to have it back. */
  remove: (id: string) => () => void
}

/**
 * The saved views of a list whose columns in sight are `columns`. `seen` says what would be in sight of columns that a
 * view names, since it may know others.
 */
export function useViews(
  list: string,
  columns: string[],
  seen: (columns: string[]) => string[],
): ListViews {
  const { session, views: shelf, shareable } = useConsole()
  const { account } = useStore(session)
  const store = shelf(account, list)
  const { views, kept } = useStore(store)
  const location = useLocation()
  const navigate = useNavigate()
  const path = useHref(location.pathname)
  const now = { search: searchOfView(location.search), columns }

  const params = new URLSearchParams(location.search)
  const id = params.get('view')
  const opened = views.find((view) => view.id === id) ?? null
  const same =
    opened &&
    isSameSearch(opened.search, now.search) &&
    (!opened.columns.length || String(seen(opened.columns)) === String(columns))

  const to = (view: View) => ({ search: addressOfView(view, view.id) })
  return {
    views,
    kept,
    opened,
    changed: opened !== null && !same,
    to,
    link: (view) =>
      shareable ? new URL(path + addressOfView(view ?? now), window.location.href).href : null,
    save(name) {
      const added = store.add({ ...now, name })
      if (typeof added === 'string') return added
      const page = params.get('page')
      const search = addressOfView(added, added.id) + (page ? `&page=${page}` : '')
      void navigate({ search }, { replace: true })
      return null
    },
    update: () => opened && store.update(opened.id, now),
    rename: store.rename,
    remove: store.remove,
  }
}
