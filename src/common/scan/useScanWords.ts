import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/useFormat'
import type { Scan, ScanProgress } from '../../api/scan'
import type { ListScan } from './useScanStatus'

/** The rows, requests and bytes of scans in words. */
export function useScanWords() {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const join = (words: string[]) =>
    words.length < 2
      ? (words[0] ?? '')
      : t('scan.and', { first: words.slice(0, -1).join(', '), second: words.at(-1) })
  return {
    /** "4,312 agents and 12,000 runners" */
    rows: (lists: Pick<ListScan, 'list'>[], countAt: (index: number) => number) =>
      join(lists.map(({ list }, index) => t(`scan.${list}`, { count: countAt(index) }))),
    /** "200 of 400 agents read", or "200 agents read so far" where the server states no total */
    progress: (list: ListScan['list'], { rows, total }: ScanProgress) =>
      total === Infinity
        ? t('scan.progress.unknown', { what: t(`scan.${list}`, { count: rows }) })
        : t(`scan.progress.${list}`, { rows, total }),
    requests: (count: number) => t('scan.requests', { count }),
    size: (bytes: number) => format.bytes(bytes),
    /** what changed in a list while it was read; '' if nothing did */
    changes: ({ moved, moving }: Pick<Scan<unknown>, 'moved' | 'moving'>) =>
      moving
        ? t('scan.moving')
        : moved
          ? t(moved.added === null ? 'scan.movedUncounted' : 'scan.moved', moved)
          : '',
  }
}
