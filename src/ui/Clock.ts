import { createContext, use } from 'react'
import { createFormat, type Format } from '../lib/format'
import { useStore } from '../lib/store'
import { createTicker, type Ticker } from '../lib/ticker'

/** How this console writes numbers and times, and the tick that keeps ages true. */
export interface Clock {
  format: Format
  ticker: Ticker
}

export const ClockContext = createContext<Clock>({
  format: createFormat('en'),
  ticker: createTicker(),
})

export const useFormat = (): Format => use(ClockContext).format

/** Unix ms, renewed every few seconds. */
export const useNow = (): number => useStore(use(ClockContext).ticker)
