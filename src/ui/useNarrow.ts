import { createContext, use } from 'react'
import { createStore, type Store } from '../lib/store'
import { useStore } from '../lib/hooks/useStore'

/** px */
type Width = Pick<Store<number>, 'get' | 'subscribe'>

export const ConsoleWidthContext = createContext<Width | null>(null)

/** The width of the console's element, measured while it is still empty and again whenever it changes. */
export function createWidthStore(root: HTMLElement): Width {
  const store = createStore(root.clientWidth)
  let listeners = 0
  const observer = new ResizeObserver(() => store.set(root.clientWidth))
  return {
    get: store.get,
    subscribe(listener) {
      if (listeners++ === 0) observer.observe(root)
      const unsubscribe = store.subscribe(listener)
      return () => {
        unsubscribe()
        if (--listeners === 0) observer.disconnect()
      }
    },
  }
}

/** Whether the console, which may be a part of a larger page, is narrower than `limit` px. */
export function useNarrow(limit: number): boolean {
  const width = use(ConsoleWidthContext)
  if (!width) throw new Error('a component was rendered outside a console')
  return useStore(width) < limit
}
