import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { createFormat } from '../../lib/text/format'
import { isTimeZone } from '../../lib/time/timeZones'
import { createUnits, unitSymbols } from '../../lib/text/units'
import { createZone } from '../../lib/time/zone'
import { usePreferences } from '../../common/consoleContext'

/** Formats numbers and times of charts. @param tz time zone; '' or an unknown name = the console's */
export function useFormatters(tz: string) {
  const { t, i18n } = useTranslation('metrics')
  const [{ timeZone }] = usePreferences()
  const name = tz !== '' && isTimeZone(tz) ? tz : timeZone
  const language = i18n.language
  return useMemo(() => {
    const format = createFormat(language, name)
    return {
      zone: createZone(name),
      format,
      dateTime: (time: number) => format.dateTime(time),
      units: createUnits(language, {
        ...unitSymbols,
        'op/s': t('units.operations'),
        'packets/s': t('units.packets'),
      }),
    }
  }, [name, language, t])
}
export type Formatters = ReturnType<typeof useFormatters>
