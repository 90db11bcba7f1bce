import { Button } from 'antd'
import { Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useList } from '../../api/list'
import { AgentQuery, agents } from '../../contract/agents'
import { QueryBoundary, faceOf } from '../../common/page/QueryBoundary'
import { useConsole } from '../../common/console'
import { Freshness, useRefreshInterval } from '../../common/page/Freshness'
import { ListTools } from '../../common/list/ListTools'
import { Page } from '../../common/page/Page'
import { sizeOf } from '../../common/list/listSelection'
import { useColumns } from '../../common/list/useColumns'
import { useSelection } from '../../common/list/useSelection'
import { useSearch } from '../../lib/browser/search'
import { useLatestRef } from '../../lib/hooks/useLatestRef'
import { useStore } from '../../lib/hooks/useStore'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { useStable } from '../../lib/hooks/useStable'
import { useFormat } from '../../ui/Clock'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable } from '../../ui/table/ResourceTable'
import { AgentFilters } from './AgentFilters'
import styles from './AgentsPage.module.css'
import { AgentStateCounts } from './AgentStateCounts'
import { ExportButton } from './ExportButton'
import { AgentSearch, filterOf, isFiltered, noFilters } from './filters'
import type { ListedAgent } from './listed'
import { isLocal } from './localFilters'
import { AgentSelectionBar } from './lazy'
import { ScannedAgentList } from './ScannedAgentList'
import { StateFigures } from './StateFigures'
import { unknownCounts, useScannedAgents } from './useScannedAgents'
import { useAgentColumns } from './useAgentColumns'

/** The list of agents as the address says: page by page from the server, or from a scan where the server cannot make it. */
export function AgentsPage() {
  const { t } = useTranslation('agents')
  const format = useFormat()
  const interval = useRefreshInterval()
  const [search, update] = useSearch(AgentSearch)
  const filter = useStable(filterOf(search))
  const list = useList(agents.list, { interval, enabled: !isLocal(search) })
  const scanned = useScannedAgents(search, update, list.rows)
  const selection = useSelection('agents')
  const chosen = useHasBeenTrue(sizeOf(useStore(selection)) > 0)
  const [finding, setFinding] = useState(false)
  const columns = useColumns('agents', useAgentColumns(update, scanned?.failing))
  const { rows, total } = scanned ?? list
  const known = scanned ? scanned.known : list.data !== undefined
  const agentsAtHand = useLatestRef(scanned?.scan.agents?.rows ?? list.rows)
  const onStates = useCallback((state: string[]) => update({ state }), [update])

  const table = (
    <ResourceTable
      label={t('title')}
      columns={columns.shown}
      sizing={columns.sizing}
      rowKey={idOf}
      rows={rows}
      total={total}
      loading={!scanned && list.isPending}
      selecting={selection}
      nameOf={nameOf}
      order={search}
      onOrder={update}
      empty={
        isFiltered(search) ? (
          <NothingMatches partial={scanned?.partial} clear={() => update(noFilters)} />
        ) : (
          <NoAgents />
        )
      }
    />
  )
  return (
    <Page
      title={t('title')}
      aside={known && format.number(total)}
      actions={
        <>
          <ExportButton
            source={{
              page: {
                rows,
                at: scanned?.at ?? list.dataUpdatedAt,
                partial: scanned?.partial ?? false,
              },
              total,
              scanned: scanned && { rows: scanned.all, at: scanned.at, partial: scanned.partial },
              filter: AgentQuery.parse(search),
              shown: columns.keys,
            }}
          />
          {!scanned && <Freshness of={list} />}
        </>
      }
    >
      <div className={styles.bar}>
        {scanned ? (
          <StateFigures
            counts={scanned.counts ?? unknownCounts}
            chosen={search.state}
            onStates={onStates}
          />
        ) : (
          <AgentStateCounts search={filter} interval={interval} onStates={onStates} />
        )}
        <ListTools list="agents" columns={columns} />
      </div>
      <AgentFilters
        search={filter}
        update={update}
        known={agentsAtHand}
        finding={finding}
        onFinding={setFinding}
      />
      {scanned ? (
        <ScannedAgentList
          scanned={scanned}
          search={search}
          update={update}
          onPaste={() => setFinding(true)}
        >
          {table}
        </ScannedAgentList>
      ) : (
        <QueryBoundary of={faceOf(list)} what={t('list')}>
          {table}
        </QueryBoundary>
      )}
      <Suspense>
        {chosen && <AgentSelectionBar filter={filter} total={known ? total : 0} />}
      </Suspense>
    </Page>
  )
}

const nameOf = ({ hostname, id }: ListedAgent) => hostname || id
const idOf = ({ id }: ListedAgent) => id

function NothingMatches({ partial, clear }: { partial?: boolean; clear: () => void }) {
  const { t } = useTranslation('agents')
  return (
    <Empty
      title={t(partial ? 'scan.noneRead' : 'filteredEmpty.title')}
      action={<Button onClick={clear}>{t('filteredEmpty.action')}</Button>}
    />
  )
}

function NoAgents() {
  const { t } = useTranslation('agents')
  const { addAgentUrl } = useConsole()
  return (
    <Empty
      title={t('empty.title')}
      action={addAgentUrl && <Button href={addAgentUrl}>{t('empty.action')}</Button>}
    >
      {t('empty.body')}
    </Empty>
  )
}
