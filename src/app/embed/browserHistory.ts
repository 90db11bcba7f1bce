import type { HostHistory } from './contract'

/** The part of the window that is needed. */
interface View extends Pick<EventTarget, 'addEventListener' | 'removeEventListener'> {
  location: Pick<Location, 'pathname' | 'search' | 'hash'>
  history: Pick<History, 'state' | 'pushState' | 'replaceState'>
}

/**
 * The addresses of the browser below a path of the site, for pages without a router. The state of entries that the page
 * has made stays as it is.
 */
export function browserHistory(basename: string, view: View = window): HostHistory {
  const base = basename.replace(/\/+$/, '')
  const isInside = ({ pathname }: View['location']) =>
    pathname === base || pathname.startsWith(`${base}/`)
  return {
    current() {
      if (!isInside(view.location)) return null
      const { pathname, search, hash } = view.location
      return (pathname.slice(base.length) || '/') + search + hash
    },
    push: (path) => view.history.pushState(null, '', base + path),
    replace: (path) => view.history.replaceState(view.history.state, '', base + path),
    listen(onChange) {
      view.addEventListener('popstate', onChange)
      return () => view.removeEventListener('popstate', onChange)
    },
  }
}
