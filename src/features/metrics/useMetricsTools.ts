import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { createFormat } from '../../lib/text/format'
import { isTimeZone } from '../../lib/time/timeZones'
import { createUnits, unitSymbols } from '../../lib/text/units'
import { createZone } from '../../lib/time/zone'
import { usePreferences } from '../../common/console'

/** How charts write numbers and times. @param tz the zone of choice; '' = the console's */
export function useMetricsTools(tz: string) {
  const { t, i18n } = useTranslation('metrics')
  const [{ timeZone }] = usePreferences()
  const name = tz !== '' && isTimeZone(tz) ? tz : timeZone
  const language = i18n.language
  return useMemo(() => {
    const format = createFormat(language, name)
    return {
      zone: createZone(name),
      format,
      momentOf: (time: number) => format.moment(time),
      units: createUnits(language, {
        ...unitSymbols,
        'op/s': t('units.operations'),
        'packets/s': t('units.packets'),
      }),
    }
  }, [name, language, t])
}
export type MetricsTools = ReturnType<typeof useMetricsTools>
