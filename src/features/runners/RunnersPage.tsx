import { Button } from 'antd'
import { Suspense, useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useList } from '../../api/useList'
import { runners, type RunnerPage } from '../../contract/runners'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { PageRefresh, useRefreshInterval } from '../../common/page/PageRefresh'
import { ListTools } from '../../common/list/ListTools'
import { Page } from '../../common/page/Page'
import { ScannedList } from '../../common/scan/ScannedList'
import { selectionSize } from '../../common/list/listSelection'
import { useAgentStates } from '../../common/resources/useAgentStates'
import { useRunnerFailures } from '../../common/resources/useRunnerFailures'
import { useColumns } from '../../common/list/useColumns'
import { useSelection } from '../../common/list/useSelection'
import { useMemoLast } from '../../lib/hooks/useMemoLast'
import { useStore } from '../../lib/hooks/useStore'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { useLastKnown } from '../../lib/hooks/useLastKnown'
import { useStable } from '../../lib/hooks/useStable'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable } from '../../ui/table/ResourceTable'
import { AllRunnersMenu } from './AllRunnersMenu'
import {
  filterOf,
  isFiltered,
  isLocal,
  noFilters,
  OpenSearch,
  RunnerSearch,
  type RunnerFilter,
  type UpdateRunnerSearch,
} from './filters'
import { toListedRunner, type ListedRunner } from './listedRunner'
import { RunnerPanel, RunnerSearchOffers, RunnerSelectionBar } from './lazy'
import { RunnerFilters } from './RunnerFilters'
import { ProblemToggles } from './ProblemToggles'
import { useFrozenRows } from './useFrozenRows'
import { useRunnerColumns, type RunnerSignals } from './useRunnerColumns'
import { useSearch } from '../../lib/hooks/useSearch'
import { useScannedRunners } from './useScannedRunners'

/** The list of runners that the URL asks for, and the panel of the one that is open. */
export function RunnersPage() {
  const { t } = useTranslation('runners')
  const format = useFormat()
  const interval = useRefreshInterval()
  const [search, update] = useSearch(RunnerSearch)
  const [{ open }, updateOpen] = useSearch(OpenSearch)
  const filter = useStable(filterOf(search))
  const list = useList(runners.list, { interval, enabled: !isLocal(search) })
  const scanned = useScannedRunners(search, update)
  const listed = useStable(useMemoLast(toListedRunners)(list.data))
  const { total } = scanned ?? list
  const loaded = scanned ? scanned.loaded : list.data !== undefined
  const isCurrent = scanned !== null || !list.isPlaceholder
  const shownSearch = useLastKnown('', isCurrent ? JSON.stringify(search) : undefined) ?? ''
  const { rows, handlers } = useFrozenRows(scanned?.rows ?? listed, shownSearch)
  const failures = useRunnerFailures(list.data?.rows, list.dataUpdatedAt)
  const states = useAgentStates(rows.map(({ agent_id }) => agent_id))
  const signals = useSignals(states, scanned?.failures ?? failures)
  const columns = useColumns('runners', useRunnerColumns(signals))
  const selection = useSelection('runners')
  const everSelected = useHasBeenTrue(selectionSize(useStore(selection)) > 0)
  const everOpened = useHasBeenTrue(open !== '')
  const close = useCallback(() => updateOpen({ open: '' }), [updateOpen])

  const table = (
    <div {...handlers}>
      <ResourceTable
        label={t('title')}
        columns={columns.shown}
        sizing={columns.sizing}
        rowKey={keyOf}
        rows={rows}
        total={total}
        atLeast={!scanned && list.atLeast}
        unsent={scanned ? 0 : list.unsent}
        unreadable={scanned ? 0 : list.unreadable}
        loading={!scanned && list.isPending}
        selection={selection}
        nameOf={nameOf}
        order={search}
        onOrder={update}
        onPreloadPage={scanned ? undefined : list.preloadPage}
        empty={<NoRunners filter={filter} update={update} partial={scanned?.partial ?? false} />}
      />
    </div>
  )
  return (
    <Page
      title={t('title')}
      aside={loaded && `${format.number(total)}${!scanned && list.atLeast ? '+' : ''}`}
      states={
        <ProblemToggles
          counts={scanned?.counts ?? null}
          selected={search.runs}
          onSelect={(runs) => update({ runs })}
        />
      }
      refresh={!scanned && <PageRefresh query={list} />}
      menu={filter.name && <AllRunnersMenu config={filter.name} />}
    >
      <RunnerFilters
        filter={filter}
        update={update}
        tools={<ListTools list="runners" columns={columns} />}
      />
      {scanned ? (
        <ScannedList
          scan={scanned.scan}
          what={t('list')}
          finds={search.runs && t(`finds.${search.runs}`)}
          serverFiltered={filter.tag !== '' || filter.id !== '' || filter.name !== ''}
        >
          {table}
        </ScannedList>
      ) : (
        <QueryBoundary query={list} what={t('list')}>
          {table}
        </QueryBoundary>
      )}
      <Suspense>
        {everSelected && (
          <RunnerSelectionBar
            filter={filter}
            total={loaded ? (!scanned && list.atLeast ? Infinity : total) : 0}
          />
        )}
        {everOpened && <RunnerPanel open={open} onClose={close} />}
      </Suspense>
    </Page>
  )
}

/** Keeps its identity while nothing changes, so that the columns do too. */
const useSignals = (states: RunnerSignals['states'], failures: RunnerSignals['failures']) =>
  useMemo(() => ({ states, failures }), [states, failures])

const keyOf = ({ key }: ListedRunner) => key
const nameOf = ({ name, hostname, agent_id }: ListedRunner) => `${name}, ${hostname || agent_id}`

const toListedRunners = (page: RunnerPage | undefined): ListedRunner[] =>
  page?.rows.map((runner) => toListedRunner(runner, page.agents)) ?? []

interface NoRunnersProps {
  filter: RunnerFilter
  update: UpdateRunnerSearch
  /** Not all runners were read. */
  partial: boolean
}

function NoRunners({ filter, update, partial }: NoRunnersProps) {
  const { t } = useTranslation('runners')
  if (!isFiltered(filter))
    return (
      <Empty drawing="none" title={t('empty.title')}>
        {t('empty.body')}
      </Empty>
    )
  if (filter.search.trim() !== '' && !partial)
    return (
      <Suspense>
        <RunnerSearchOffers filter={filter} update={update} />
      </Suspense>
    )
  return (
    <Empty
      drawing="search"
      title={t(partial ? 'filteredEmpty.partial' : 'filteredEmpty.title')}
      action={<Button onClick={() => update(noFilters)}>{t('filteredEmpty.action')}</Button>}
    />
  )
}
