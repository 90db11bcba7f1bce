import { useCallback, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScanProgress } from '../../api/scan'
import { useFormat } from '../../ui/useFormat'
import { ProgressLine } from '../../ui/feedback/ProgressLine'
import type { DriftScan } from './useDrift'

/** The progress of the scan, all lists added up. */
export function DriftProgress({ scan: { progress, cancel, drift, at } }: { scan: DriftScan }) {
  const { t } = useTranslation('drift')
  const format = useFormat()
  const subscribe = useCallback(
    (listener: () => void) => {
      const unsubscribe = progress.map((store) => store.subscribe(listener))
      return () => unsubscribe.forEach((stop) => stop())
    },
    [progress],
  )
  // The snapshot is a text, so that equal progress does not render again.
  const snapshot = useSyncExternalStore(subscribe, () => {
    const { rows, pages, pagesDone } = sumProgress(progress.map((store) => store.get()))
    return [rows, pages, pagesDone].join()
  })
  const [rows = 0, pages = 1, pagesDone = 0] = snapshot.split(',').map(Number)
  const text =
    progress.length === 0 ? t('progress.comparing') : t('progress.read', { rows, pages, pagesDone })
  return (
    <ProgressLine
      text={drift ? `${text} · ${t('progress.meanwhile', { time: format.clock(at) })}` : text}
      share={pages === 0 ? 1 : pagesDone / pages}
      onCancel={progress.length > 0 ? cancel : undefined}
    />
  )
}

/** The progress of several lists added up. */
const sumProgress = (parts: readonly (ScanProgress | null)[]): ScanProgress =>
  parts.reduce<ScanProgress>(
    (sum, part) => ({
      rows: sum.rows + (part?.rows ?? 0),
      total: sum.total + (part?.total ?? 0),
      pages: sum.pages + (part?.pages ?? 1),
      pagesDone: sum.pagesDone + (part?.pagesDone ?? 0),
    }),
    { rows: 0, total: 0, pages: 0, pagesDone: 0 },
  )
