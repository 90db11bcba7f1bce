import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useScanWords } from '../../common/scan/useScanWords'
import { useErrorWords } from '../../common/useErrorWords'
import { useFormat, useNow } from '../../ui/useFormat'
import { Banner } from '../../ui/feedback/Banner'
import styles from './DriftPage.module.css'
import type { DriftScan } from './useDrift'

/** The source and age of the figures, and what is missing in them, with buttons that read it. */
export function DriftStatus({ scan }: { scan: DriftScan }) {
  const { t } = useTranslation('drift')
  const format = useFormat()
  const now = useNow()
  const errors = useErrorWords()
  const scanWords = useScanWords()
  const { drift, incomplete, error, at, runners } = scan
  const areAllRead = runners.read >= runners.total
  const source = scan.sampled ? 'sample' : areAllRead ? 'all' : 'partial'
  const sentences = [
    incomplete && t('source.incomplete'),
    drift &&
      t(`source.${source}`, { ...runners, time: format.clock(at), ago: format.ago(at, now) }),
    drift && !drift.missingKnown && t('source.missingUnknown'),
    scanWords.changes(scan),
    error && t('source.failed', { reason: errors.reason(error) }),
  ].filter(Boolean)
  return (
    <Banner
      tone={incomplete || error || scan.moving ? 'warning' : 'info'}
      action={
        <span className={styles.offer}>
          {incomplete && (
            <Button type="primary" onClick={scan.resume}>
              {t('source.resume')}
            </Button>
          )}
          <Button onClick={scan.restart}>{t('source.restart')}</Button>
        </span>
      }
    >
      {sentences.join(' ')}
    </Banner>
  )
}
