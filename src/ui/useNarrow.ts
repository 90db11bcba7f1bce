import { createContext, use } from 'react'
import { createStore, type Store } from '../lib/store'
import { useStore } from '../lib/hooks/useStore'

/** px */
type Width = Pick<Store<number>, 'get' | 'subscribe'>

/** How wide the console is. It is measured when nothing stands in it yet, and then only when it changes. */
export const ConsoleWidth = createContext<Width | null>(null)

export function createWidth(root: HTMLElement): Width {
  const store = createStore(root.clientWidth)
  let watching = 0
  const observer = new ResizeObserver(() => store.set(root.clientWidth))
  return {
    get: store.get,
    subscribe(listener) {
      if (watching++ === 0) observer.observe(root)
      const leave = store.subscribe(listener)
      return () => {
        leave()
        if (--watching === 0) observer.disconnect()
      }
    },
  }
}

/** Whether the console, which may be a part of a larger page, is narrower than `limit` px. */
export function useNarrow(limit: number): boolean {
  const width = use(ConsoleWidth)
  if (!width) throw new Error('a console piece was rendered outside a console')
  return useStore(width) < limit
}
