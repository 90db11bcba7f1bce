import { useDeferredValue, useMemo, useState } from 'react'
import { checkConfig } from '../../contract/options/check'
import type { Finding } from '../../contract/options/finding'
import { secretMarker } from '../../domain/secrets/secretTexts'
import { hasHidden, secretPaths } from '../../domain/secrets/configSecrets'
import { valueAt } from '../../lib/json/json'
import { createStore } from '../../lib/store'
import { useOnChange } from '../../lib/hooks/useOnChange'
import { pathKey, type EditingContextValue } from './EditingContext'

type ByPlace = ReturnType<EditingContextValue['findings']['get']>

const none: readonly Finding[] = []

/** What is wrong with a config as it stands, after typing has been drawn; and the same by place, for the fields. */
export function useFindings(value: Record<string, unknown> | null) {
  const latest = useDeferredValue(value)
  const findings = useMemo(
    () => (latest ? [...secretsToType(latest), ...checkConfig(latest)] : none),
    [latest],
  )
  const [byPlace] = useState(() => createStore<ByPlace>(new Map()))
  useOnChange(findings, () => byPlace.set(grouped(findings)))
  return { findings, byPlace }
}

function grouped(findings: readonly Finding[]) {
  const map = new Map<string, Finding[]>()
  for (const finding of findings) {
    const place = pathKey(finding.path)
    map.set(place, [...(map.get(place) ?? []), finding])
  }
  return map
}

/** The secrets that were typed before a reload: no browser keeps them. */
const secretsToType = (config: unknown): Finding[] =>
  // Looking for what is hidden is quicker than looking for secrets.
  (hasHidden(config) ? secretPaths(config) : []).flatMap((path) => {
    const text = valueAt(config, path)
    const hidden = typeof text === 'string' && text.includes(secretMarker)
    return hidden
      ? [{ severity: 'error' as const, path: [...path], code: 'secretAgain' as const }]
      : []
  })
