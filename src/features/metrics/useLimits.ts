import { useCallback } from 'react'
import type { MetricName } from '../../contract/metrics'
import { usePreferences } from '../../common/console'

const none: readonly number[] = []

/** The values that somebody wants to see in every picture of a metric, the smallest first; remembered. */
export function useLimits(metric: MetricName) {
  const [{ limits = {} }, remember] = usePreferences()
  const set = useCallback(
    (next: readonly number[]) =>
      remember((now) => ({
        limits: { ...now.limits, [metric]: [...new Set(next)].sort((a, b) => a - b) },
      })),
    [metric, remember],
  )
  return [limits[metric] ?? none, set] as const
}
