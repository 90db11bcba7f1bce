import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunnerStatus } from '../../contract/runnerStatus'
import { useFormat } from '../../ui/useFormat'

/** Formats the figures of a status as text; '' for figures that are not reported. */
export function useFigureFormat() {
  const { t } = useTranslation('runners')
  const format = useFormat()
  return useMemo(() => {
    const number = (value: number | null) => (value === null ? '' : format.number(value))
    const bytes = (value: number | null) => (value === null ? '' : format.bytes(value))
    return {
      number,
      compact: (value: number | null) => (value === null ? '' : format.compact(value)),
      bytes,
      perSecond: (value: number | null) =>
        value === null ? '' : t('perSecond', { figure: format.number(value) }),
      bytesPerSecond: (value: number | null) =>
        value === null ? '' : t('perSecond', { figure: format.bytes(value) }),
      lag: (lag: RunnerStatus['lag']) =>
        lag === null
          ? ''
          : lag.unit === 'bytes'
            ? format.bytes(lag.size)
            : t('lagRecords', { count: lag.size }),
    }
  }, [t, format])
}
