import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../ui/feedback/Empty'
import type { ScanFace } from './useScanParts'
import { useScanWords } from './useScanWords'

/** Before many pages are read: what for, and what it takes. */
export function ScanOffer({ scan, narrowed }: { scan: ScanFace; narrowed: boolean }) {
  const { t } = useTranslation('fleet')
  const words = useScanWords()
  const costs = scan.unread.flatMap(({ cost }) => cost ?? [])
  const what = words.rows(scan.unread, (index) => costs[index]?.rows ?? 0)
  const requests = words.requests(costs.reduce((sum, cost) => sum + cost.requests, 0))
  const bytes = costs.reduce((sum, cost) => sum + (cost.bytes ?? NaN), 0)
  return (
    <Empty
      title={t('scan.offerTitle')}
      action={<Button onClick={scan.start}>{t('scan.read', { what })}</Button>}
    >
      {Number.isNaN(bytes)
        ? t('scan.offerUnsized', { what, requests })
        : t('scan.offer', { what, requests, size: words.size(bytes) })}
      {!narrowed && t('scan.offerHint')}
    </Empty>
  )
}
