import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '../useErrorWords'
import { Failure } from '../../ui/feedback/Failure'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { ScanOffer } from './ScanOffer'
import { ScanProgress } from './ScanProgress'
import { ScanSource } from './ScanSource'
import type { ScanFace } from './useScanParts'

interface Props {
  scan: ScanFace
  /** what is read, in the middle of a sentence: "the agents" */
  what: string
  /** whether the server leaves some out of it already */
  narrowed: boolean
  children: ReactNode
}

/** A list made from a scan: what it takes, how far it is, and the rows with where they come from. */
export function ScannedList({ scan, what, narrowed, children }: Props) {
  const { t } = useTranslation()
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
        <TableSkeleton label={t('loading')} />
      </>
    )
  }
  if (scan.error) {
    return (
      <Failure text={words.failure(scan.error, what)} action={t('retry')} onAction={scan.start} />
    )
  }
  const known = scan.unread.every(({ cost }) => cost !== null)
  return known ? (
    <ScanOffer scan={scan} narrowed={narrowed} />
  ) : (
    <TableSkeleton label={t('loading')} />
  )
}
