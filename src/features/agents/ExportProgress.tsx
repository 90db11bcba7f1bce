import { useTranslation } from 'react-i18next'
import { useErrorWords } from '../../common/useErrorWords'
import { ProgressLine } from '../../ui/feedback/ProgressLine'
import { Banner } from '../../ui/feedback/Banner'
import styles from './ExportProgress.module.css'
import type { ExportStage } from './useExport'

/** How far an export is, and what came of it. */
export function ExportProgress({ stage }: { stage: ExportStage }) {
  return (
    <div className={styles.progress}>
      <Progress stage={stage} />
    </div>
  )
}

function Progress({ stage }: { stage: ExportStage }) {
  const { t } = useTranslation(['agents', 'fleet'])
  const words = useErrorWords()
  switch (stage.name) {
    case 'idle':
      return null
    case 'reading': {
      const { progress } = stage
      const text = progress
        ? t('fleet:scan.progress.agents', { rows: progress.rows, total: progress.total })
        : t('fleet:scan.progress.start')
      const share = progress ? progress.pagesDone / progress.pages : 0
      return <ProgressLine text={text} share={share} />
    }
    case 'writing':
      return <p role="status">{t('export.writing')}</p>
    case 'partial': {
      const { rows, total, failed } = stage.result
      return (
        <Banner tone="warning">
          {t('export.partial', { rows: rows.length, total })}
          {failed[0] && ` ${t('fleet:scan.failed', { reason: words.reason(failed[0].error) })}`}
        </Banner>
      )
    }
    case 'failed': {
      const { title, reason } = words.failure(stage.error, t('list'))
      return (
        <Banner tone="error">
          {title}. {reason}
        </Banner>
      )
    }
    case 'done':
      return (
        <Banner tone="info">{t('export.done', { count: stage.count, file: stage.file })}</Banner>
      )
  }
}
