import { useTranslation } from 'react-i18next'
import { useStore } from '../../lib/hooks/useStore'
import { useFormat } from '../../ui/useFormat'
import { ProgressLine } from '../../ui/feedback/ProgressLine'
import styles from './ScanProgress.module.css'
import { useScanWords } from './useScanWords'
import { takenAtOf, type ListScan, type ScanStatus } from './useScanStatus'

/** The progress of running scans, one line for each list. The first line has the button that cancels them all. */
export function ScanProgress({ scan }: { scan: ScanStatus }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  return (
    <div className={styles.progress}>
      {scan.lists
        .filter(({ running }) => running)
        .map((list, index) => (
          <ListProgress
            key={list.list}
            scan={list}
            onCancel={index === 0 ? scan.cancel : undefined}
          />
        ))}
      {scan.unread.length === 0 && (
        <p>{t('scan.shownMeanwhile', { time: format.clock(takenAtOf(scan)) })}</p>
      )}
    </div>
  )
}

function ListProgress({ scan, onCancel }: { scan: ListScan; onCancel?: () => void }) {
  const { t } = useTranslation('lists')
  const progress = useStore(scan.progress)
  const words = useScanWords()
  const text = progress ? words.progress(scan.list, progress) : t('scan.progress.start')
  const share = progress ? progress.pagesDone / progress.pages : 0
  return <ProgressLine text={text} share={share} onCancel={onCancel} />
}
