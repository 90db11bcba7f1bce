import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '../../fleet/useErrorWords'
import { Failure } from '../../ui/Failure'
import { TableSkeleton } from '../../ui/TableSkeleton'
import { ScanOffer } from './ScanOffer'
import { ScanProgress } from './ScanProgress'
import { ScanSource } from './ScanSource'
import type { FleetScan } from './useFleetScan'

interface Props {
  scan: FleetScan
  /** whether the server leaves some out of it already */
  narrowed: boolean
  children: ReactNode
}

/** A list made from a scan: what it takes, how far it is, and the rows with where they come from. */
export function ScannedList({ scan, narrowed, children }: Props) {
  const { t } = useTranslation(['agents', 'common'])
  const words = useErrorWords()
  if (scan.unread.length === 0) {
    return (
      <>
        {scan.running ? <ScanProgress scan={scan} /> : <ScanSource scan={scan} />}
        {children}
      </>
    )
  }
  if (scan.running) {
    return (
      <>
        <ScanProgress scan={scan} />
        <TableSkeleton label={t('common:loading')} />
      </>
    )
  }
  if (scan.error) {
    return (
      <Failure
        text={words.failure(scan.error, t('scan.what'))}
        action={t('common:retry')}
        onAction={scan.start}
      />
    )
  }
  const known = scan.unread.every(({ cost }) => cost !== null)
  return known ? (
    <ScanOffer scan={scan} narrowed={narrowed} />
  ) : (
    <TableSkeleton label={t('common:loading')} />
  )
}
