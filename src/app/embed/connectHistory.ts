import { createPath, NavigationType } from 'react-router'
import { returnState } from '../../common/page/returnState'
import type { ConsoleRouter } from '../router'
import type { HostHistory } from './contract'

/**
 * Keeps the console and the router of the page at the same path, whichever of them moves; at first that of the console.
 * Returns the function that stops it.
 */
export function connectHistory(
  router: Pick<ConsoleRouter, 'state' | 'subscribe' | 'navigate'>,
  history: HostHistory,
): () => void {
  let shown = createPath(router.state.location)
  if (history.current() !== shown) history.replace(shown)
  let { location: known } = router.state
  const unsubscribe = router.subscribe(({ location, historyAction }) => {
    // While the next page loads, the router reports the former location.
    if (location === known) return
    known = location
    const path = createPath(location)
    if (path === shown) return
    shown = path
    if (path === history.current()) return
    if (historyAction === NavigationType.Push) history.push(path)
    else history.replace(path)
  })
  const unlisten = history.listen(() => {
    const path = history.current()
    if (path === null || path === shown) return
    shown = path
    void router.navigate(path, { replace: true, state: returnState })
  })
  return () => {
    unsubscribe()
    unlisten()
  }
}
