import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ScannedList } from '../../common/scan/ScannedList'
import { Empty } from '../../ui/feedback/Empty'
import type { AgentSearch, UpdateAgentSearch } from './filters'
import { BulkSearchReport } from './BulkSearchReport'
import { useFilterChips } from './useFilterChips'
import type { ScannedAgents } from './useScannedAgents'

interface Props {
  scanned: ScannedAgents
  search: AgentSearch
  update: UpdateAgentSearch
  /** Opens the bulk search, so that its entries are pasted again. */
  onPaste: () => void
  children: ReactNode
}

/** Agents from a scan, with the report of the bulk search if there is one. */
export function ScannedAgentList({ scanned, search, update, onPaste, children }: Props) {
  const { t } = useTranslation('agents')
  const { filters } = useFilterChips(search, update)
  const { scan, report, listUnavailable, partial } = scanned
  if (listUnavailable)
    return (
      <Empty
        title={t('bulkSearch.unavailableTitle')}
        action={<Button onClick={onPaste}>{t('bulkSearch.pasteAgain')}</Button>}
      >
        {t('bulkSearch.unavailable')}
      </Empty>
    )
  return (
    <ScannedList
      scan={scan}
      what={t('list')}
      serverFiltered={search.tag !== '' || search.id !== ''}
    >
      {report && (
        <BulkSearchReport
          report={report}
          filters={filters.map(({ label }) => label).join(', ')}
          read={partial ? (scan.agents?.rows.length ?? 0) : null}
        />
      )}
      {children}
    </ScannedList>
  )
}
