import { Button } from 'antd'
import { Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServerClock } from '../../api/query'
import { useList } from '../../api/useList'
import { AgentQuery, agents } from '../../contract/agents'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { useConsole } from '../../common/consoleContext'
import { PageRefresh, useRefreshInterval } from '../../common/page/PageRefresh'
import { ListTools } from '../../common/list/ListTools'
import { Page } from '../../common/page/Page'
import { selectionSize } from '../../common/list/listSelection'
import { useColumns } from '../../common/list/useColumns'
import { useSelection } from '../../common/list/useSelection'
import { useLatestRef } from '../../lib/hooks/useLatestRef'
import { useStore } from '../../lib/hooks/useStore'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { useStable } from '../../lib/hooks/useStable'
import { ActionButton } from '../../ui/controls/ActionButton'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable } from '../../ui/table/ResourceTable'
import { AgentFilters } from './AgentFilters'
import { AgentStateCounts } from './AgentStateCounts'
import { ExportButton } from './ExportButton'
import {
  AgentSearch,
  filterOf,
  isFiltered,
  noFilters,
  type AgentFilter,
  type UpdateAgentSearch,
} from './filters'
import { nameOfAgent } from '../../domain/agents/agentColumns'
import type { ListedAgent } from '../../domain/agents/listedAgent'
import { isLocal } from './localFilters'
import { BulkSearch } from './BulkSearch'
import { AgentSelectionBar, BulkSearchDialog, SearchOffers } from './lazy'
import { ScannedAgentList } from './ScannedAgentList'
import { AgentStateToggles } from './AgentStateToggles'
import { unknownCounts, useScannedAgents } from './useScannedAgents'
import { useSearch } from '../../lib/hooks/useSearch'
import { useAgentColumns } from './useAgentColumns'

/** The list of agents that the URL asks for: pages from the server, or a scan where the server has no such filter. */
export function AgentsPage() {
  const { t } = useTranslation('agents')
  const format = useFormat()
  const interval = useRefreshInterval()
  const [search, update] = useSearch(AgentSearch)
  const filter = useStable(filterOf(search))
  const list = useList(agents.list, { interval, enabled: !isLocal(search) })
  const scanned = useScannedAgents(search, update, list.rows)
  const selection = useSelection('agents')
  const everSelected = useHasBeenTrue(selectionSize(useStore(selection)) > 0)
  const [bulkSearchOpen, setBulkSearchOpen] = useState(false)
  const columns = useColumns('agents', useAgentColumns(update, scanned?.failing))
  const { rows, total } = scanned ?? list
  const loaded = scanned ? scanned.loaded : list.data !== undefined
  const getAgents = useLatestRef(scanned?.scan.agents?.rows ?? list.rows)
  const { toServerTime } = useServerClock()
  const onStates = useCallback((state: string[]) => update({ state }), [update])

  const table = (
    <ResourceTable
      label={t('title')}
      columns={columns.shown}
      sizing={columns.sizing}
      rowKey={idOf}
      rows={rows}
      total={total}
      atLeast={!scanned && list.atLeast}
      unsent={scanned ? 0 : list.unsent}
      unreadable={scanned ? 0 : list.unreadable}
      loading={!scanned && list.isPending}
      selection={selection}
      nameOf={nameOfAgent}
      order={search}
      onOrder={update}
      onPreloadPage={scanned ? undefined : list.preloadPage}
      empty={
        isFiltered(search) ? (
          <NothingMatches partial={scanned?.partial} search={filter} update={update} />
        ) : (
          <NoAgents />
        )
      }
    />
  )
  return (
    <Page
      title={t('title')}
      aside={loaded && `${format.number(total)}${!scanned && list.atLeast ? '+' : ''}`}
      states={
        scanned ? (
          <AgentStateToggles
            counts={scanned.counts ?? unknownCounts}
            selected={search.state}
            onStates={onStates}
          />
        ) : (
          <AgentStateCounts search={filter} interval={interval} onStates={onStates} />
        )
      }
      refresh={!scanned && <PageRefresh query={list} />}
      menu={
        <>
          <ActionButton
            onAction={() => setBulkSearchOpen(true)}
            onPreload={BulkSearchDialog.preload}
          >
            {t('bulkSearch.open')}
          </ActionButton>
          <ExportButton
            loaded={loaded}
            source={{
              page: {
                rows,
                at: scanned?.at ?? toServerTime(list.dataUpdatedAt),
                partial: scanned?.partial ?? false,
              },
              total,
              atLeast: !scanned && list.atLeast,
              scanned: scanned && { rows: scanned.all, at: scanned.at, partial: scanned.partial },
              filter: AgentQuery.parse(search),
              shown: columns.keys,
            }}
          />
        </>
      }
    >
      <AgentFilters
        search={filter}
        update={update}
        getAgents={getAgents}
        tools={<ListTools list="agents" columns={columns} />}
      />
      <BulkSearch
        search={filter}
        update={update}
        open={bulkSearchOpen}
        onClose={() => setBulkSearchOpen(false)}
      />
      {scanned ? (
        <ScannedAgentList
          scanned={scanned}
          search={search}
          update={update}
          onPaste={() => setBulkSearchOpen(true)}
        >
          {table}
        </ScannedAgentList>
      ) : (
        <QueryBoundary query={list} what={t('list')}>
          {table}
        </QueryBoundary>
      )}
      <Suspense>
        {everSelected && (
          <AgentSelectionBar
            filter={filter}
            total={loaded ? (!scanned && list.atLeast ? Infinity : total) : 0}
          />
        )}
      </Suspense>
    </Page>
  )
}

const idOf = ({ id }: ListedAgent) => id

function NothingMatches(props: {
  partial?: boolean
  search: AgentFilter
  update: UpdateAgentSearch
}) {
  const { partial, search, update } = props
  const { t } = useTranslation('agents')
  const plain = (
    <Empty
      drawing="search"
      title={t(partial ? 'scan.noneRead' : 'filteredEmpty.title')}
      action={<Button onClick={() => update(noFilters)}>{t('filteredEmpty.action')}</Button>}
    />
  )
  if (search.search.trim() === '' || partial) return plain
  return (
    <Suspense fallback={plain}>
      <SearchOffers search={search} update={update} />
    </Suspense>
  )
}

function NoAgents() {
  const { t } = useTranslation('agents')
  const { addAgentUrl } = useConsole()
  return (
    <Empty
      drawing="none"
      title={t('empty.title')}
      action={addAgentUrl && <Button href={addAgentUrl}>{t('empty.action')}</Button>}
    >
      {t('empty.body')}
    </Empty>
  )
}
