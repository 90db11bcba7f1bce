import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../ui/feedback/Banner'
import { Empty } from '../../ui/feedback/Empty'
import { Failure } from '../../ui/feedback/Failure'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { useFormat, useNow } from '../../ui/useFormat'
import { useErrorWords } from '../useErrorWords'
import { ScanProgress } from './ScanProgress'
import { takenAtOf, type ScanStatus } from './useScanStatus'
import { useScanWords } from './useScanWords'

interface Props {
  scan: ScanStatus
  /** the scanned list in the middle of a sentence: "the agents" */
  what: string
  /** what the scan will find, in one sentence */
  finds?: string
  /** whether the server already filters the list */
  serverFiltered: boolean
  children: ReactNode
}

/** A list whose rows come from scans. It offers the scans, shows their progress, and then the rows with their source. */
export function ScannedList({ scan, what, finds, serverFiltered, children }: Props) {
  const { t } = useTranslation()
  const words = useErrorWords()
  if (scan.unread.length === 0) {
    return (
      <>
        {scan.running ? <ScanProgress scan={scan} /> : <Source scan={scan} />}
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
  const isCostKnown = scan.unread.every(({ cost }) => cost !== null)
  return isCostKnown ? (
    <Offer scan={scan} finds={finds} serverFiltered={serverFiltered} />
  ) : (
    <TableSkeleton label={t('loading')} />
  )
}

/** Explains why a full scan is needed and what it costs, with the button that starts it. */
function Offer({ scan, finds, serverFiltered }: Pick<Props, 'scan' | 'finds' | 'serverFiltered'>) {
  const { t } = useTranslation('lists')
  const words = useScanWords()
  const costs = scan.unread.flatMap(({ cost }) => cost ?? [])
  const what = words.rows(scan.unread, (index) => costs[index]?.rows ?? 0)
  const requests = words.requests(costs.reduce((sum, cost) => sum + cost.requests, 0))
  const isUnknown = costs.some(({ atLeast }) => atLeast)
  const bytes = costs.reduce((sum, cost) => sum + (cost.bytes ?? NaN), 0)
  return (
    <Empty
      drawing="scan"
      title={finds || t('scan.offerTitle')}
      action={
        <Button onClick={scan.start}>
          {isUnknown ? t('scan.readAll') : t('scan.read', { what })}
        </Button>
      }
    >
      {isUnknown
        ? t('scan.offerUnknown')
        : Number.isNaN(bytes)
          ? t('scan.offerUnsized', { what, requests })
          : t('scan.offer', { what, requests, size: words.size(bytes) })}
      {!serverFiltered && t('scan.offerHint')}
    </Empty>
  )
}

/** The source of the rows: how many were read and when, and which rows are missing and why. */
function Source({ scan }: Pick<Props, 'scan'>) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const now = useNow()
  const words = useScanWords()
  const errors = useErrorWords()
  const results = scan.lists.flatMap(({ list, result }) => (result ? [{ list, result }] : []))
  const takenAt = takenAtOf(scan)
  const time = format.clock(takenAt)
  const partial = results.filter(({ result }) => !result.complete)
  const failure = partial.flatMap(({ result }) => result.failed)[0]
  const sentences = [
    partial.length
      ? partial
          .map(({ list, result }) =>
            result.atLeast
              ? t('scan.partialUnknown', {
                  what: t(`scan.${list}`, { count: result.rows.length }),
                })
              : t(`scan.partial.${list}`, { rows: result.rows.length, total: result.total }),
          )
          .join(' · ') + t('scan.partialAt', { time })
      : t('scan.from', {
          what: words.rows(results, (index) => results[index]?.result.rows.length ?? 0),
          time,
        }),
    ...results.map(({ result }) => words.changes(result)),
    failure && t('scan.failed', { reason: errors.reason(failure.error) }),
    scan.error && t('scan.rereadFailed', { reason: errors.reason(scan.error) }),
  ].filter(Boolean)
  return (
    <Banner
      tone={sentences.length > 1 || partial.length ? 'warning' : 'info'}
      action={<Button onClick={scan.restart}>{t('scan.again')}</Button>}
    >
      {sentences.join(' · ')}
      {/* The age changes with each tick, so screen readers skip it; the sentence has the time. */}
      <span aria-hidden>{t('scan.ago', { ago: format.ago(takenAt, now) })}</span>
    </Banner>
  )
}
