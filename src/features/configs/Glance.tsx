import { useTranslation } from 'react-i18next'
import { pipelineOf } from '../../contract/pipeline'
import styles from './ConfigsPage.module.css'

/** The way of data through a config on one line: "tailx → nginx → IP → kafka, pandora". */
export function Glance({ config }: { config: unknown }) {
  const { t } = useTranslation('configs')
  const { reader, parser, transforms, senders, metrics } = pipelineOf(config)
  const parts = [
    metrics.length > 0 ? t('glance.metrics', { names: metrics.join(', ') }) : reader,
    parser,
    transforms.join(', '),
    senders.join(', '),
  ].filter(Boolean)
  if (parts.length === 0) return <span className={styles.dim}>{t('glance.none')}</span>
  return <span title={parts.join(' → ')}>{parts.join(' → ')}</span>
}
