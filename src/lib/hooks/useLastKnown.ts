import { useState } from 'react'

/**
 * The last defined value for a key, so that a record stays known after it has disappeared. Equal values must be the same
 * object.
 */
export function useLastKnown<Value>(key: string, value: Value | undefined): Value | undefined {
  const [known, setKnown] = useState({ key, value })
  const next = known.key !== key ? { key, value } : { key, value: value ?? known.value }
  if (next.key !== known.key || next.value !== known.value) setKnown(next)
  return next.value
}
