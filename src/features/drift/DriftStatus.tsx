import { Button } from 'antd'
import { joinSentences } from '../../lib/text/joinSentences'
import { useTranslation } from 'react-i18next'
import { useScanWords } from '../../common/scan/useScanWords'
import { useErrorWords } from '../../common/useErrorWords'
import { useFormat, useNow } from '../../ui/useFormat'
import { Banner } from '../../ui/feedback/Banner'
import styles from './DriftPage.module.css'
import type { DriftScan } from './useDrift'

/** What is missing in the figures, with the button that reads it; nothing where all was read and nothing has changed. */
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
      source !== 'all' &&
      t(`source.${source}`, { ...runners, time: format.clock(at), ago: format.ago(at, now) }),
    drift && !drift.missingKnown && t('source.missingUnknown'),
    drift?.missingKnown &&
      drift.unreadTags.size > 0 &&
      t('source.unreadTags', { count: drift.unreadTags.size }),
    scanWords.changes(scan),
    error && t('source.failed', { reason: errors.reason(error) }),
  ].filter(Boolean)
  if (sentences.length === 0) return null
  return (
    <Banner
      tone={incomplete || error || scan.moving ? 'warning' : 'info'}
      action={
        incomplete && (
          <span className={styles.offer}>
            <Button type={drift ? 'default' : 'primary'} onClick={scan.resume}>
              {t('source.resume')}
            </Button>
            {!drift && <Button onClick={scan.restart}>{t('source.restart')}</Button>}
          </span>
        )
      }
    >
      {joinSentences(...sentences)}
    </Banner>
  )
}
