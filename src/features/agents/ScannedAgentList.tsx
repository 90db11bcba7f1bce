import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ScannedList } from '../../common/scan/ScannedList'
import type { AgentSearch, UpdateAgentSearch } from './filters'
import { FindReport } from './FindReport'
import { LostList } from './LostList'
import { useFilterChips } from './useFilterChips'
import type { ScannedAgents } from './useScannedAgents'

interface Props {
  scanned: ScannedAgents
  search: AgentSearch
  update: UpdateAgentSearch
  /** asks for the list once more */
  onPaste: () => void
  children: ReactNode
}

/** Agents from a scan; with how a list fared, where one is looked for. */
export function ScannedAgentList({ scanned, search, update, onPaste, children }: Props) {
  const { t } = useTranslation('agents')
  const { filters } = useFilterChips(search, update)
  const { scan, report, lost, partial } = scanned
  if (lost) return <LostList onPaste={onPaste} />
  return (
    <ScannedList scan={scan} what={t('list')} narrowed={search.tag !== '' || search.id !== ''}>
      {report && (
        <FindReport
          report={report}
          among={filters.map(({ label }) => label).join(', ')}
          read={partial ? (scan.agents?.rows.length ?? 0) : null}
        />
      )}
      {children}
    </ScannedList>
  )
}
