import { createStore, type Store } from '../lib/store'
import { wait } from '../lib/async/wait'

/** The pause that a busy server asks for; it holds all requests of one console. */
export interface Throttle {
  /** until when no request is sent, Unix ms by the device's clock; null: requests are sent, or soon */
  until: Pick<Store<number | null>, 'get' | 'subscribe'>
  /** Resolves once requests may be sent, undefined when they may be sent now; rejects when `signal` aborts. */
  ready(signal?: AbortSignal): Promise<void> | undefined
  /** Begins or prolongs the pause. @param retryAfter the header of the answer; null: the console waits longer each time */
  pause(retryAfter: string | null, date?: string | null): void
  /** Notes that the server took a request. */
  succeeded(): void
}

/** ms: the first pause without `Retry-After`, the longest of them, and the longest that a server can ask for */
const firstPause = 500
const longestBackoff = 60_000
const longestPause = 15 * 60_000
/** ms; a shorter pause is not worth telling */
const shortPause = 1_500

/** Creates a throttle. @param random from 0 to 1; keeps several consoles from coming back at once */
export function createThrottle({ now = Date.now, random = Math.random } = {}): Throttle {
  const until = createStore<number | null>(null)
  let end = 0
  let pauses = 0
  const untilEnd = async (signal = new AbortController().signal) => {
    // A pause may be prolonged while it lasts.
    while (end > now()) await wait(end - now(), signal)
    signal.throwIfAborted()
    if (until.get() !== null) until.set(null)
  }
  return {
    until,
    ready: (signal) => (end > now() ? untilEnd(signal) : undefined),
    pause(retryAfter, date = null) {
      const asked = retryAfterMs(retryAfter, Date.parse(date ?? '') || now())
      // Requests that were under way together ask for one pause.
      if (asked === null && end > now()) return
      const backoff = Math.min(longestBackoff, firstPause * 2 ** pauses) * (1 + random() / 2)
      pauses += 1
      const ms = asked === null ? backoff : Math.min(asked, longestPause) + 250 * random()
      end = Math.max(end, now() + Math.ceil(ms))
      if (end - now() >= shortPause) {
        until.set(end)
        setTimeout(() => end <= now() && until.set(null), end - now() + 50)
      }
    },
    succeeded() {
      if (end <= now()) pauses = 0
    },
  }
}

/** `Retry-After` in ms: seconds, or a date by the server's clock; null for any other text. */
export function retryAfterMs(text: string | null, serverNow: number): number | null {
  const value = text?.trim() ?? ''
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  const date = /^[A-Z][a-z]{2}/.test(value) ? Date.parse(value) : NaN
  return Number.isNaN(date) ? null : Math.max(0, date - serverNow)
}
