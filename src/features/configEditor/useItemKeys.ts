import { useState } from 'react'

/** The actions on an item besides editing it. */
export const itemActions = ['up', 'down', 'copy', 'remove'] as const
export type ItemAction = (typeof itemActions)[number]

/** An item of the next list. */
export interface PlacedItem {
  item: unknown
  /** its index in the current list; null: it is new */
  from: number | null
}

/**
 * React keys for the items of a list that is edited by index, so that the state of an item moves with it. A list whose
 * length changed otherwise gets new keys.
 */
export function useItemKeys(list: readonly unknown[], onChange: (next: unknown[]) => void) {
  const [state, setState] = useState(() => keysOf(list.length))
  const current = state.keys.length === list.length ? state : keysOf(list.length, state.next)
  if (current !== state) setState(current)
  const put = (items: readonly PlacedItem[]) => {
    const first = current.next
    const keys = items.map(({ from }, i) => (from === null ? first + i : (current.keys[from] ?? i)))
    const added = items.flatMap(({ from }, i) => (from === null ? [first + i] : []))
    setState({ keys, next: first + items.length, added: [...current.added, ...added] })
    onChange(items.map(({ item }) => item))
  }
  return {
    keys: current.keys,
    isNew: (index: number) => current.added.includes(current.keys[index] ?? -1),
    put,
  }
}

const keysOf = (length: number, first = 0): { keys: number[]; next: number; added: number[] } => ({
  keys: Array.from({ length }, (_, i) => first + i),
  next: first + length,
  added: [],
})

/** The list after an action on the item at `index`; unchanged without an action. */
export function rearranged(list: readonly unknown[], action?: ItemAction, index = 0): PlacedItem[] {
  const unchanged = list.map((item, from): PlacedItem => ({ item, from }))
  if (action === 'remove') return unchanged.toSpliced(index, 1)
  if (action === 'copy')
    return unchanged.toSpliced(index + 1, 0, { item: structuredClone(list[index]), from: null })
  const target = action === 'up' ? index - 1 : action === 'down' ? index + 1 : index
  return unchanged.map(
    (item, i) => unchanged[i === index ? target : i === target ? index : i] ?? item,
  )
}
