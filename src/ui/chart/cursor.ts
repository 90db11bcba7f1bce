/** The moment that all charts of a page point at. It is told once a frame and past React: no move of a mouse draws anything anew. */
export interface Cursor {
  /** Unix ms; null: nobody points anywhere */
  get: () => number | null
  /** @param by who points: that chart shows its values beside the pointer */
  set: (time: number | null, by?: object) => void
  /** Keeps the cursor where it is until it is freed; `set` does nothing meanwhile. */
  pin: (pinned: boolean) => void
  isPinned: () => boolean
  subscribe: (listener: CursorListener) => () => void
}
export type CursorListener = (time: number | null, by: object | null) => void

/** @param frame calls back before the next picture */
export function createCursor(
  frame: (act: () => void) => unknown = (act) => requestAnimationFrame(act),
): Cursor {
  const listeners = new Set<CursorListener>()
  let [time, by]: [number | null, object | null] = [null, null]
  let pinned = false
  let waiting = false
  const tell = () => {
    waiting = false
    for (const listener of [...listeners]) listener(time, by)
  }
  const change = () => {
    if (waiting) return
    waiting = true
    frame(tell)
  }
  return {
    get: () => time,
    set(next, from) {
      if (pinned || (next === time && (from ?? null) === by)) return
      ;[time, by] = [next, from ?? null]
      change()
    },
    pin(next) {
      pinned = next && time !== null
      change()
    },
    isPinned: () => pinned,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
