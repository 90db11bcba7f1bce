import { createContext, use } from 'react'
import type { Format } from '../lib/format'
import { useStore } from '../lib/store'
import type { Ticker } from '../lib/ticker'

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
