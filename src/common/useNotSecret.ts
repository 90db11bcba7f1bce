import { useCallback, useMemo } from 'react'
import type { NotSecret } from '../domain/secrets/secretNames'
import { maskText } from '../domain/secrets/secrets'
import { usePreferences } from './consoleContext'

/**
 * The keys that the user said to be no secrets: their values are shown as they are. This browser remembers them. What is
 * stored or exported is masked all the same.
 */
export function useNotSecret(): readonly [NotSecret, (key: string, readable: boolean) => void] {
  const [{ notSecret }, change] = usePreferences()
  const keys = useMemo(() => new Set(notSecret), [notSecret])
  const setReadable = (key: string, readable: boolean) =>
    change(({ notSecret = [] }) => {
      const others = notSecret.filter((one) => one !== key.toLowerCase())
      return { notSecret: readable ? [...others, key.toLowerCase()] : others }
    })
  return [keys, setReadable]
}

/** Returns how a text of the server is shown: its secrets are masked, but for those that the user said to be none. */
export function useMaskText(): (text: string) => string {
  const [notSecret] = useNotSecret()
  return useCallback((text) => maskText(text, notSecret), [notSecret])
}
