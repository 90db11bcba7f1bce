import { createContext } from 'react'
import type { Store } from '../../lib/store'

/** What is chosen in a table, by the keys of its rows. It may reach beyond the rows in sight. */
export interface Selecting extends Pick<Store<unknown>, 'get' | 'subscribe'> {
  has: (key: string) => boolean
  set: (keys: readonly string[], chosen: boolean) => void
}

/** The rows in sight, in order: what a press with Shift takes in. */
export const RowKeys = createContext<readonly string[]>([])
