import { useLayoutEffect, useState } from 'react'

/**
 * Moves from one map to the next in batches of keys, one batch a frame, so that drawing the values does not block the
 * page. The first batch changes at once when no update is running; the keys of later batches keep their values until
 * their frame.
 * @param batches the keys that are drawn; an empty batch leaves its frame to other components
 */
export function useFrameBatchedMap<Key, Value>(
  next: ReadonlyMap<Key, Value>,
  batches: readonly (readonly Key[])[],
): ReadonlyMap<Key, Value> {
  const [update, setUpdate] = useState(() => ({
    next,
    batches,
    done: batches.length,
    shown: next,
  }))
  const isCurrent = update.next === next && update.batches === batches
  const current = isCurrent ? update : restart(update, next, batches)
  if (current !== update) setUpdate(current)
  useLayoutEffect(() => {
    if (current.done >= current.batches.length) return
    const frame = requestAnimationFrame(() => setUpdate(advance))
    return () => cancelAnimationFrame(frame)
    // Depends on the whole object: an update that was restarted has equal members but no frame requested yet.
  }, [current])
  return current.shown
}

/** An update of a map that is under way. */
export interface BatchedUpdate<Key, Value> {
  next: ReadonlyMap<Key, Value>
  batches: readonly (readonly Key[])[]
  /** batches that have changed */
  done: number
  shown: ReadonlyMap<Key, Value>
}

/** Starts over with another target. While an update is running the first batch waits for the next frame. */
export function restart<Key, Value>(
  { batches: previous, done, shown }: BatchedUpdate<Key, Value>,
  next: ReadonlyMap<Key, Value>,
  batches: readonly (readonly Key[])[],
): BatchedUpdate<Key, Value> {
  const update = { next, batches, done: 0, shown }
  const isRunning = previous === batches && done < previous.length
  return isRunning ? update : advance(update)
}

/** Changes the next batch. Batches whose values are already current are skipped; empty batches are not. */
export function advance<Key, Value>(update: BatchedUpdate<Key, Value>): BatchedUpdate<Key, Value> {
  const { next, batches, shown } = update
  let { done } = update
  const takesFrame = (keys: readonly Key[]) =>
    keys.length === 0 || keys.some((key) => next.get(key) !== shown.get(key))
  while (done < batches.length - 1 && !takesFrame(batches[done] ?? [])) done++
  const entries = batches.flatMap((keys, batch) =>
    keys.flatMap((key): [Key, Value][] => {
      const value = (batch <= done ? next : shown).get(key)
      return value === undefined ? [] : [[key, value]]
    }),
  )
  return { next, batches, done: done + 1, shown: new Map(entries) }
}
