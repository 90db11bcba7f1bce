import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { sectionOf } from '../../contract/configDiff'
import type { Path } from '../../lib/json/json'
import { usePathLabel } from './usePathLabel'

/** Returns a function that makes the label of a path with its section, for example "Reader · Encoding". */
export function useChangeLabel() {
  const { t } = useTranslation(['changes', 'options'])
  const labelOf = usePathLabel()
  return useCallback(
    (config: unknown, path: Path): string =>
      [t(`sections.${sectionOf(path)}`), labelOf(config, path)]
        .filter((part) => part !== '')
        .join(' · '),
    [t, labelOf],
  )
}
