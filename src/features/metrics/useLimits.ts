import { useCallback } from 'react'
import { usePreferences } from '../../common/consoleContext'

const noLimits: readonly number[] = []

/** The values that the user wants drawn as lines in every chart of a metric, ascending, and a function that stores others. */
export function useLimits(metric: string) {
  const [{ limits = {} }, remember] = usePreferences()
  const set = useCallback(
    (next: readonly number[]) =>
      remember((now) => ({
        limits: { ...now.limits, [metric]: [...new Set(next)].sort((a, b) => a - b) },
      })),
    [metric, remember],
  )
  return [limits[metric] ?? noLimits, set] as const
}
