import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { createFormat } from '../../lib/text/format'
import { isTimeZone } from '../../lib/time/timeZones'
import { createUnits, unitSymbols } from '../../lib/text/units'
import { createZone } from '../../lib/time/zone'
import type { TimeSpan } from '../../lib/series/frames'
import { unitMs } from '../../lib/time/timeRange'
import { usePreferences } from '../../common/consoleContext'

/**
 * Formats numbers and times of charts.
 * @param tz time zone; '' = the console's; so is an unknown one, which `unknownZone` then names
 */
export function useFormatters(tz: string) {
  const { t, i18n } = useTranslation('metrics')
  const [{ timeZone }] = usePreferences()
  const name = tz !== '' && isTimeZone(tz) ? tz : timeZone
  const language = i18n.language
  return useMemo(() => {
    const format = createFormat(language, name)
    const isUnknown = tz !== '' && !isTimeZone(tz)
    return {
      zone: createZone(name),
      unknownZone: isUnknown ? tz : null,
      format,
      dateTime: (time: number) => format.dateTime(time),
      /** A moment of a span: with its date where the span is longer than a day. */
      moment: (time: number, { from, to }: TimeSpan) =>
        to - from > unitMs.d ? withoutZone(format.dateTime(time)) : format.clock(time),
      /** From one time to another, with the date and the zone. */
      period: (from: number, to: number) => {
        const [start, end] = [withoutZone(format.dateTime(from)), format.dateTime(to)]
        const isSameDay = start.slice(0, 10) === end.slice(0, 10)
        return `${start} – ${isSameDay ? end.slice(11) : end}`
      },
      /** A short duration such as the width of a bucket: 1.5 sec. */
      width: (ms: number) =>
        ms > 0 && ms < 10_000 && ms % 1000 !== 0
          ? `${format.number(ms / 1000)} s`
          : format.duration(ms),
      units: createUnits(language, {
        ...unitSymbols,
        'op/s': t('units.operations'),
        'packets/s': t('units.packets'),
      }),
    }
  }, [tz, name, language, t])
}
/** 2026-01-02 03:04:05 UTC without its zone */
const withoutZone = (text: string) => text.slice(0, 19)

export type Formatters = ReturnType<typeof useFormatters>
