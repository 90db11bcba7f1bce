import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isMetricName, isShownField } from './shownFields'

/** The names of metrics and of their lines; what is not documented has the name that the server uses. */
export function usePanelNames() {
  const { t } = useTranslation('metrics')
  return useMemo(
    () => ({
      panel: (name: string) => (isMetricName(name) ? t(`panels.${name}`) : name),
      line: (field: string) => (isShownField(field) ? t(`lines.${field}`) : field),
    }),
    [t],
  )
}
export type PanelNames = ReturnType<typeof usePanelNames>
