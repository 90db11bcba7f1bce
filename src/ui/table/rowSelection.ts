import { createContext } from 'react'
import type { Store } from '../../lib/store'

/** The selected rows of a table by their keys. It may include rows that are not visible. */
export interface RowSelection extends Pick<Store<unknown>, 'get' | 'subscribe'> {
  has: (key: string) => boolean
  set: (keys: readonly string[], selected: boolean) => void
}

/** The keys of the visible rows in order, from which a range is selected with Shift. */
export const VisibleRowKeysContext = createContext<readonly string[]>([])
