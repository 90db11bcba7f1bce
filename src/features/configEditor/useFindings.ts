import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { checkConfig } from '../../contract/options/check'
import type { Finding } from '../../contract/options/finding'
import { secretMarker } from '../../domain/secrets/secretTexts'
import { hasHidden, secretPaths } from '../../domain/secrets/configSecrets'
import { valueAt } from '../../lib/json/json'
import { createStore } from '../../lib/store'
import { useOnChange } from '../../lib/hooks/useOnChange'
import { pathKey, type EditingContextValue } from './EditingContext'
import { noOwnTypes, withOwnType, withOwnTypes } from './ownTypes'

type FindingsByPath = ReturnType<EditingContextValue['findings']['get']>

const none: readonly Finding[] = []

/**
 * The findings about a config, computed after the input is rendered; also by path, for the fields. A type that the user
 * confirms to be in the build of the agents is not an error until `forgetOwnTypes`. `findingsOf` checks a config at once:
 * `findings` may still be those of an older text.
 */
export function useFindings(value: Record<string, unknown> | null) {
  const latest = useDeferredValue(value)
  const [ownTypes, setOwnTypes] = useState(noOwnTypes)
  const checked = useMemo(() => (latest ? checkAll(latest) : none), [latest])
  const findings = useMemo(() => withOwnTypes(checked, ownTypes), [checked, ownTypes])
  const findingsOf = useCallback(
    (config: Record<string, unknown>) => withOwnTypes(checkAll(config), ownTypes),
    [ownTypes],
  )
  const confirmOwnType = useCallback(
    (finding: Finding) => setOwnTypes((types) => withOwnType(types, finding)),
    [],
  )
  const forgetOwnTypes = useCallback(() => setOwnTypes(noOwnTypes), [])
  const [byPath] = useState(() => createStore<FindingsByPath>(new Map()))
  useOnChange(findings, () => byPath.set(groupByPath(findings)))
  return { findings, findingsOf, byPath, confirmOwnType, forgetOwnTypes }
}

const checkAll = (config: Record<string, unknown>): readonly Finding[] => [
  ...missingSecrets(config),
  ...checkConfig(config),
]

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error')

function groupByPath(findings: readonly Finding[]) {
  const map = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = pathKey(finding.path)
    map.set(key, [...(map.get(key) ?? []), finding])
  }
  return map
}

/** The secrets that are missing after a reload, because drafts are stored without them. */
const missingSecrets = (config: unknown): Finding[] =>
  // `hasHidden` is the cheaper check.
  (hasHidden(config) ? secretPaths(config) : []).flatMap((path) => {
    const text = valueAt(config, path)
    const hidden = typeof text === 'string' && text.includes(secretMarker)
    return hidden
      ? [{ severity: 'error' as const, path: [...path], code: 'secretNotKept' as const }]
      : []
  })
