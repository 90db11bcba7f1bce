import { useTranslation } from 'react-i18next'
import { useStore } from '../../lib/store'
import { useFormat } from '../../ui/Clock'
import { ProgressLine } from '../../ui/ProgressLine'
import styles from './ScanProgress.module.css'
import type { FleetScan, ScanPart } from './useFleetScan'

/** How far a scan is. Each list that is being read has a line of its own; they are called off together. */
export function ScanProgress({ scan }: { scan: FleetScan }) {
  const { t } = useTranslation('agents')
  const format = useFormat()
  return (
    <div className={styles.progress}>
      {scan.parts
        .filter(({ running }) => running)
        .map((part, index) => (
          <Line key={part.what} part={part} onCancel={index === 0 ? scan.cancel : undefined} />
        ))}
      {scan.unread.length === 0 && scan.agents && (
        <p>{t('scan.shownMeanwhile', { time: format.clock(scan.agents.takenAt) })}</p>
      )}
    </div>
  )
}

function Line({ part, onCancel }: { part: ScanPart; onCancel?: () => void }) {
  const { t } = useTranslation('agents')
  const progress = useStore(part.progress)
  const text = progress
    ? t(`scan.progress.${part.what}`, { rows: progress.rows, total: progress.total })
    : t('scan.progress.start')
  const share = progress ? progress.pagesDone / progress.pages : 0
  return <ProgressLine text={text} share={share} onCancel={onCancel} />
}
