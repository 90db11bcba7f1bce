import { useState } from 'react'

/**
 * The last defined value of its key: what was known before a record disappeared. `value` must be the same object as
 * long as it means the same.
 */
export function useLastKnown<Value>(key: string, value: Value | undefined): Value | undefined {
  const [latest, setLatest] = useState({ key, value })
  const next = latest.key !== key ? { key, value } : { key, value: value ?? latest.value }
  if (next.key !== latest.key || next.value !== latest.value) setLatest(next)
  return next.value
}
