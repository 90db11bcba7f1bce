import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/Clock'
import type { ScanPart } from './useScanParts'

/** What scans read and take, in words. */
export function useScanWords() {
  const { t } = useTranslation('fleet')
  const format = useFormat()
  const joined = (words: string[]) =>
    words.length < 2
      ? (words[0] ?? '')
      : t('scan.and', { first: words.slice(0, -1).join(', '), second: words.at(-1) })
  return {
    /** "4,312 agents and 12,000 runners" */
    rows: (parts: Pick<ScanPart, 'what'>[], count: (index: number) => number) =>
      joined(parts.map(({ what }, index) => t(`scan.${what}`, { count: count(index) }))),
    requests: (count: number) => t('scan.requests', { count }),
    size: (bytes: number) => format.bytes(bytes),
  }
}
