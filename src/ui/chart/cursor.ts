/**
 * The moment that all charts of a page point at. Listeners are called at most once a frame, and outside React: a move
 * of the mouse renders no component.
 */
export interface Cursor {
  /** Unix ms; null while the pointer is on no chart */
  get: () => number | null
  /** @param source the chart under the pointer, which shows its values beside the pointer */
  set: (time: number | null, source?: object) => void
  /** Keeps the cursor in its place until it is unpinned; `set` does nothing meanwhile. */
  pin: (pinned: boolean) => void
  isPinned: () => boolean
  subscribe: (listener: CursorListener) => () => void
}
export type CursorListener = (time: number | null, source: object | null) => void

/** @param requestFrame calls back before the next frame is painted */
export function createCursor(
  requestFrame: (callback: () => void) => unknown = (callback) => requestAnimationFrame(callback),
): Cursor {
  const listeners = new Set<CursorListener>()
  let [time, source]: [number | null, object | null] = [null, null]
  let pinned = false
  let scheduled = false
  const notify = () => {
    scheduled = false
    for (const listener of [...listeners]) listener(time, source)
  }
  const schedule = () => {
    if (scheduled) return
    scheduled = true
    requestFrame(notify)
  }
  return {
    get: () => time,
    set(nextTime, nextSource) {
      if (pinned || (nextTime === time && (nextSource ?? null) === source)) return
      ;[time, source] = [nextTime, nextSource ?? null]
      schedule()
    },
    pin(next) {
      pinned = next && time !== null
      schedule()
    },
    isPinned: () => pinned,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
