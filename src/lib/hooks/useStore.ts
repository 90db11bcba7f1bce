import { useSyncExternalStore } from 'react'
import type { Store } from '../store'

/** The value of a store; the component renders again when it is replaced. */
export const useStore = <Value>(store: Pick<Store<Value>, 'get' | 'subscribe'>): Value =>
  useSyncExternalStore(store.subscribe, store.get)
