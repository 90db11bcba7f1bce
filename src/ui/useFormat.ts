import { createContext, use, useSyncExternalStore } from 'react'
import type { Format } from '../lib/text/format'
import { useStore } from '../lib/hooks/useStore'
import type { Ticker } from '../lib/async/ticker'

/** How this console writes numbers and times, and the ticker that keeps relative times current. */
export interface FormatContextValue {
  format: Format
  ticker: Ticker
}

export const FormatContext = createContext<FormatContextValue | null>(null)

function useFormatContext(): FormatContextValue {
  const value = use(FormatContext)
  if (!value) throw new Error('a formatted text was rendered outside a console')
  return value
}

/** The formats of numbers and times in the language and time zone of this console. */
export const useFormat = (): Format => useFormatContext().format

/** The current time in Unix ms, renewed with each tick. */
export const useNow = (): number => useStore(useFormatContext().ticker)

/** How long ago `at` (Unix ms) was. A tick renders the component again only if the words change. */
export function useAgo(at: number): string {
  const { format, ticker } = useFormatContext()
  return useSyncExternalStore(ticker.subscribe, () => format.ago(at, ticker.get()))
}
