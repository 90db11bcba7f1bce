import { useTranslation } from 'react-i18next'
import { useStore } from '../../lib/hooks/useStore'
import { useFormat } from '../../ui/Clock'
import { ProgressLine } from '../../ui/feedback/ProgressLine'
import styles from './ScanProgress.module.css'
import { takenAtOf, type ScanFace, type ScanPart } from './useScanParts'

/** How far a scan is. Each list that is being read has a line of its own; they are called off together. */
export function ScanProgress({ scan }: { scan: ScanFace }) {
  const { t } = useTranslation('fleet')
  const format = useFormat()
  return (
    <div className={styles.progress}>
      {scan.parts
        .filter(({ running }) => running)
        .map((part, index) => (
          <Line key={part.what} part={part} onCancel={index === 0 ? scan.cancel : undefined} />
        ))}
      {scan.unread.length === 0 && (
        <p>{t('scan.shownMeanwhile', { time: format.clock(takenAtOf(scan)) })}</p>
      )}
    </div>
  )
}

function Line({ part, onCancel }: { part: ScanPart; onCancel?: () => void }) {
  const { t } = useTranslation('fleet')
  const progress = useStore(part.progress)
  const text = progress
    ? t(`scan.progress.${part.what}`, { rows: progress.rows, total: progress.total })
    : t('scan.progress.start')
  const share = progress ? progress.pagesDone / progress.pages : 0
  return <ProgressLine text={text} share={share} onCancel={onCancel} />
}
