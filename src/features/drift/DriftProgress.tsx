import { useCallback, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/Clock'
import { ProgressLine } from '../../ui/feedback/ProgressLine'
import { together, type DriftRead } from './useDrift'

/** How far the reading is, all lists together. */
export function DriftProgress({ read: { progress, cancel, drift, at } }: { read: DriftRead }) {
  const { t } = useTranslation('drift')
  const format = useFormat()
  const subscribe = useCallback(
    (listener: () => void) => {
      const leave = progress.map((store) => store.subscribe(listener))
      return () => leave.forEach((stop) => stop())
    },
    [progress],
  )
  // One text that stays the same is one drawing that is saved.
  const seen = useSyncExternalStore(subscribe, () => {
    const { rows, pages, pagesDone } = together(progress.map((store) => store.get()))
    return [rows, pages, pagesDone].join()
  })
  const [rows = 0, pages = 1, pagesDone = 0] = seen.split(',').map(Number)
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
