import { useLayoutEffect, useState } from 'react'

/**
 * A map on its way to the next one, so that drawing much of it does not hold the page up: with each frame the keys of one
 * more turn get what is next. Those of the first turn have it at once where nothing is under way; until its turn comes a key
 * keeps what it had.
 * @param turns the keys that are drawn; a turn without any leaves its frame to others
 */
export function useGradually<Key, Value>(
  next: ReadonlyMap<Key, Value>,
  turns: readonly (readonly Key[])[],
): ReadonlyMap<Key, Value> {
  const [way, set] = useState(() => ({ next, turns, count: turns.length, shown: next }))
  const now = way.next === next && way.turns === turns ? way : redirected(way, next, turns)
  if (now !== way) set(now)
  useLayoutEffect(() => {
    if (now.count >= now.turns.length) return
    const frame = requestAnimationFrame(() => set(onward))
    return () => cancelAnimationFrame(frame)
    // Not its parts: a way that was begun anew looks the same and has no frame yet.
  }, [now])
  return now.shown
}

export interface Way<Key, Value> {
  next: ReadonlyMap<Key, Value>
  turns: readonly (readonly Key[])[]
  /** Turns that are over. */
  count: number
  shown: ReadonlyMap<Key, Value>
}

/** To where else it goes. A frame that has had its turn is not given another one. */
export function redirected<Key, Value>(
  { turns: former, count, shown }: Way<Key, Value>,
  next: ReadonlyMap<Key, Value>,
  turns: readonly (readonly Key[])[],
): Way<Key, Value> {
  const way = { next, turns, count: 0, shown }
  const underWay = former === turns && count < former.length
  return underWay ? way : onward(way)
}

/** One turn further: to the first one that changes something, or leaves its frame to others. */
export function onward<Key, Value>(way: Way<Key, Value>): Way<Key, Value> {
  const { next, turns, shown } = way
  let { count } = way
  const changes = (keys: readonly Key[]) =>
    keys.length === 0 || keys.some((key) => next.get(key) !== shown.get(key))
  while (count < turns.length - 1 && !changes(turns[count] ?? [])) count++
  const entries = turns.flatMap((keys, turn) =>
    keys.flatMap((key): [Key, Value][] => {
      const value = (turn <= count ? next : shown).get(key)
      return value === undefined ? [] : [[key, value]]
    }),
  )
  return { next, turns, count: count + 1, shown: new Map(entries) }
}
