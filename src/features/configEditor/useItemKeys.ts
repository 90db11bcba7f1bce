import { useState } from 'react'
import type { Act } from './ItemTools'

/** An item of the next list, and where it stood in the last; null: it is new. */
export interface Placed {
  item: unknown
  from: number | null
}

/**
 * Keys for the items of a list that is edited by place, so that what is open or half typed goes with its item. A list
 * that was changed by others begins anew.
 */
export function useItemKeys(list: readonly unknown[], onChange: (next: unknown[]) => void) {
  const [state, setState] = useState(() => keysOf(list.length))
  const known = state.keys.length === list.length ? state : keysOf(list.length, state.next)
  if (known !== state) setState(known)
  const put = (placed: readonly Placed[]) => {
    const first = known.next
    const keys = placed.map(({ from }, i) => (from === null ? first + i : (known.keys[from] ?? i)))
    const fresh = placed.flatMap(({ from }, i) => (from === null ? [first + i] : []))
    setState({ keys, next: first + placed.length, fresh: [...known.fresh, ...fresh] })
    onChange(placed.map(({ item }) => item))
  }
  return {
    keys: known.keys,
    isFresh: (place: number) => known.fresh.includes(known.keys[place] ?? -1),
    put,
  }
}

const keysOf = (length: number, first = 0): { keys: number[]; next: number; fresh: number[] } => ({
  keys: Array.from({ length }, (_, i) => first + i),
  next: first + length,
  fresh: [],
})

/** The list as it is, or once something was done to the item at `place`. */
export function rearranged(list: readonly unknown[], act?: Act, place = 0): Placed[] {
  const stay = list.map((item, from): Placed => ({ item, from }))
  if (act === 'remove') return stay.toSpliced(place, 1)
  if (act === 'copy')
    return stay.toSpliced(place + 1, 0, { item: structuredClone(list[place]), from: null })
  const other = act === 'up' ? place - 1 : act === 'down' ? place + 1 : place
  return stay.map((item, i) => stay[i === place ? other : i === other ? place : i] ?? item)
}
