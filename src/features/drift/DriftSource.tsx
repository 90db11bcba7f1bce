import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '../../common/useErrorWords'
import { useFormat, useNow } from '../../ui/Clock'
import { Banner } from '../../ui/feedback/Banner'
import styles from './DriftPage.module.css'
import type { DriftRead } from './useDrift'

/** From what the figures come and how old they are; what is missing in them, and how to get it. */
export function DriftSource({ read }: { read: DriftRead }) {
  const { t } = useTranslation('drift')
  const format = useFormat()
  const now = useNow()
  const errors = useErrorWords()
  const { drift, broken, error, at, runners } = read
  const complete = runners.read >= runners.total
  const from = read.sampled ? 'sample' : complete ? 'all' : 'partly'
  const sentences = [
    broken && t('source.broken'),
    drift && t(`source.${from}`, { ...runners, time: format.clock(at), ago: format.ago(at, now) }),
    drift && !drift.missingKnown && t('source.missingUnknown'),
    error && t('source.failed', { reason: errors.reason(error) }),
  ].filter(Boolean)
  return (
    <Banner
      tone={broken || error ? 'warning' : 'info'}
      action={
        <span className={styles.offer}>
          {broken && (
            <Button type="primary" onClick={read.resume}>
              {t('source.resume')}
            </Button>
          )}
          <Button onClick={read.again}>{t('source.again')}</Button>
        </span>
      }
    >
      {sentences.join(' ')}
    </Banner>
  )
}
