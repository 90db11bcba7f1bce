import type { HostHistory } from '../contract'
import type { Post } from './openHostLink'

/** The history of the page around a frame, which messages keep at the path of the console. */
export interface RemoteHistory {
  history: HostHistory
  /**
   * The address of the page has changed.
   * @param seen how many addresses of the console it had seen by then
   */
  receive: (path: string | null, seen: number) => void
}

/** @param path the path that the page has for the console at first; null: that of another page */
export function createHostHistory(path: string | null, post: Post): RemoteHistory {
  let current = path
  let told = 0
  const listeners = new Set<() => void>()
  const tell = (next: string, isPush: boolean) => {
    current = next
    told += 1
    post('address', [next, isPush])
  }
  return {
    history: {
      current: () => current,
      push: (next) => tell(next, true),
      replace: (next) => tell(next, false),
      listen(onChange) {
        listeners.add(onChange)
        return () => listeners.delete(onChange)
      },
    },
    receive(next, seen) {
      // The page was elsewhere before it saw the latest move of the console, which it will follow.
      if (seen < told) return
      current = next
      for (const onChange of listeners) onChange()
    },
  }
}
