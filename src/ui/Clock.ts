import { createContext, use, useSyncExternalStore } from 'react'
import type { Format } from '../lib/text/format'
import { useStore } from '../lib/hooks/useStore'
import type { Ticker } from '../lib/async/ticker'

/** How this console writes numbers and times, and the tick that keeps ages true. */
export interface Clock {
  format: Format
  ticker: Ticker
}

export const ClockContext = createContext<Clock | null>(null)

function useClock(): Clock {
  const clock = use(ClockContext)
  if (!clock) throw new Error('a time was rendered outside a console')
  return clock
}

export const useFormat = (): Format => useClock().format

/** Unix ms, renewed every few seconds. */
export const useNow = (): number => useStore(useClock().ticker)

/** How long ago `at` (Unix ms) is. A tick that leaves the words as they are draws nothing anew. */
export function useAgo(at: number): string {
  const { format, ticker } = useClock()
  // What is younger than the last tick lies not in the future.
  const now = () => (at - ticker.get() < tick ? Math.max(at, ticker.get()) : ticker.get())
  return useSyncExternalStore(ticker.subscribe, () => format.ago(at, now()))
}

/** ms; no tick is longer */
const tick = 60_000
