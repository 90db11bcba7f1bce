import { Button } from 'antd'
import { Suspense, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useList } from '../../api/list'
import { runners, type RunnerPage } from '../../contract/runners'
import { QueryBoundary, faceOf } from '../../common/page/QueryBoundary'
import { Freshness, useRefreshInterval } from '../../common/page/Freshness'
import { ListTools } from '../../common/list/ListTools'
import { Page } from '../../common/page/Page'
import { ScannedList } from '../../common/scan/ScannedList'
import { sizeOf } from '../../common/list/listSelection'
import { useColumns } from '../../common/list/useColumns'
import { useSelection } from '../../common/list/useSelection'
import { useMemoLast } from '../../lib/collections/memoLast'
import { useSearch } from '../../lib/browser/search'
import { useStore } from '../../lib/hooks/useStore'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { useLastKnown } from '../../lib/hooks/useLastKnown'
import { useStable } from '../../lib/hooks/useStable'
import { useFormat } from '../../ui/Clock'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable } from '../../ui/table/ResourceTable'
import { Everywhere } from './Everywhere'
import { filterOf, isFiltered, isLocal, noFilters, OpenSearch, RunnerSearch } from './filters'
import { listedRunner, type ListedRunner } from './listed'
import { RunnerPanel, RunnerSelectionBar } from './lazy'
import { RunnerFilters } from './RunnerFilters'
import styles from './RunnersPage.module.css'
import { TroubleFigures } from './TroubleFigures'
import { useHeldRows } from './useHeldRows'
import { useRunnerColumns } from './useRunnerColumns'
import { useScannedRunners } from './useScannedRunners'

/** The list of runners as the address says, and the one that is open beside it. */
export function RunnersPage() {
  const { t } = useTranslation('runners')
  const format = useFormat()
  const interval = useRefreshInterval()
  const [search, update] = useSearch(RunnerSearch)
  const [{ open }, updateOpen] = useSearch(OpenSearch)
  const filter = useStable(filterOf(search))
  const list = useList(runners.list, { interval, enabled: !isLocal(search) })
  const scanned = useScannedRunners(search, update)
  const listed = useStable(useMemoLast(listedRunners)(list.data))
  const { total } = scanned ?? list
  const known = scanned ? scanned.known : list.data !== undefined
  const settled = scanned !== null || !list.isPlaceholder
  const address = useLastKnown('', settled ? JSON.stringify(search) : undefined) ?? ''
  const { rows, hand } = useHeldRows(scanned?.rows ?? listed, address)
  const columns = useColumns('runners', useRunnerColumns())
  const selection = useSelection('runners')
  const chosen = useHasBeenTrue(sizeOf(useStore(selection)) > 0)
  const opened = useHasBeenTrue(open !== '')
  const close = useCallback(() => updateOpen({ open: '' }), [updateOpen])

  const table = (
    <div {...hand}>
      <ResourceTable
        label={t('title')}
        columns={columns.shown}
        sizing={columns.sizing}
        rowKey={keyOf}
        rows={rows}
        total={total}
        loading={!scanned && list.isPending}
        selecting={selection}
        nameOf={nameOf}
        order={search}
        onOrder={update}
        empty={
          <Nothing
            filtered={isFiltered(filter)}
            partial={scanned?.partial ?? false}
            clear={() => update(noFilters)}
          />
        }
      />
    </div>
  )
  return (
    <Page
      title={t('title')}
      aside={known && format.number(total)}
      actions={!scanned && <Freshness of={list} />}
    >
      <div className={styles.bar}>
        <TroubleFigures
          counts={scanned?.counts ?? null}
          chosen={search.runs}
          onChoose={(runs) => update({ runs })}
        />
        <ListTools list="runners" columns={columns} />
      </div>
      <RunnerFilters filter={filter} update={update} />
      {filter.name && <Everywhere key={filter.name} config={filter.name} />}
      {scanned ? (
        <ScannedList
          scan={scanned.scan}
          what={t('list')}
          narrowed={filter.tag !== '' || filter.id !== '' || filter.name !== ''}
        >
          {table}
        </ScannedList>
      ) : (
        <QueryBoundary of={faceOf(list)} what={t('list')}>
          {table}
        </QueryBoundary>
      )}
      <Suspense>
        {chosen && <RunnerSelectionBar filter={filter} total={known ? total : 0} />}
        {opened && <RunnerPanel open={open} onClose={close} />}
      </Suspense>
    </Page>
  )
}

const keyOf = ({ key }: ListedRunner) => key
const nameOf = ({ name, hostname, agent_id }: ListedRunner) => `${name}, ${hostname || agent_id}`

const listedRunners = (page: RunnerPage | undefined): ListedRunner[] =>
  page?.rows.map((runner) => listedRunner(runner, page.agents)) ?? []

function Nothing(props: { filtered: boolean; partial: boolean; clear: () => void }) {
  const { t } = useTranslation('runners')
  if (!props.filtered) return <Empty title={t('empty.title')}>{t('empty.body')}</Empty>
  return (
    <Empty
      title={t(props.partial ? 'filteredEmpty.partial' : 'filteredEmpty.title')}
      action={<Button onClick={props.clear}>{t('filteredEmpty.action')}</Button>}
    />
  )
}
