import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '../useErrorWords'
import { useFormat, useNow } from '../../ui/Clock'
import { Banner } from '../../ui/feedback/Banner'
import { takenAtOf, type ScanFace } from './useScanParts'
import { useScanWords } from './useScanWords'

/** Where the rows come from: how many were read and when; whether any are missing, and why. */
export function ScanSource({ scan }: { scan: ScanFace }) {
  const { t } = useTranslation('fleet')
  const format = useFormat()
  const now = useNow()
  const words = useScanWords()
  const errors = useErrorWords()
  const results = scan.parts.flatMap(({ what, result }) => (result ? [{ what, result }] : []))
  const takenAt = takenAtOf(scan)
  const time = format.clock(takenAt)
  const partial = results.filter(({ result }) => !result.complete)
  const failure = partial.flatMap(({ result }) => result.failed)[0]
  const sentences = [
    partial.length
      ? partial
          .map(({ what, result }) =>
            t(`scan.partial.${what}`, { rows: result.rows.length, total: result.total }),
          )
          .join(' · ') + t('scan.partialAt', { time })
      : t('scan.from', {
          what: words.rows(results, (index) => results[index]?.result.rows.length ?? 0),
          time,
        }),
    failure && t('scan.failed', { reason: errors.reason(failure.error) }),
    scan.error && t('scan.notAgain', { reason: errors.reason(scan.error) }),
  ].filter(Boolean)
  return (
    <Banner
      tone={sentences.length > 1 || partial.length ? 'warning' : 'info'}
      action={<Button onClick={scan.again}>{t('scan.again')}</Button>}
    >
      {sentences.join(' · ')}
      {/* It ticks, which nobody wants to have read out; the time is in the sentence. */}
      <span aria-hidden>{t('scan.ago', { ago: format.ago(takenAt, now) })}</span>
    </Banner>
  )
}
