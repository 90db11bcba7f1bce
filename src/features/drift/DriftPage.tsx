import { Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listProblem } from '../../contract/names'
import { useConsole } from '../../common/consoleContext'
import { Page } from '../../common/page/Page'
import { driftClasses } from '../../domain/drift/classes'
import type { Drift } from '../../domain/drift/driftOf'
import {
  createIgnoreStore,
  ignoredKey,
  type IgnoreStore,
} from '../../domain/drift/ignoredDifferences'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { useStore } from '../../lib/hooks/useStore'
import { DifferencePanel, IgnoredList } from './lazy'
import { useErrorWords } from '../../common/useErrorWords'
import { Empty } from '../../ui/feedback/Empty'
import { Failure } from '../../ui/feedback/Failure'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { RefreshControl } from '../../ui/feedback/RefreshControl'
import { ClassFigures, InSyncShare } from './ClassFigures'
import { ReconcileButton } from './ReconcileButton'
import { DriftGroups } from './DriftGroups'
import { DriftItems } from './DriftItems'
import { DriftCostPrompt } from './DriftCostPrompt'
import { DriftProgress } from './DriftProgress'
import { DriftFilters } from './DriftFilters'
import { DriftStatus } from './DriftStatus'
import { driftSearch, openSearch, type DriftSearch, type UpdateDriftSearch } from './driftSearch'
import { useSearch } from '../../lib/hooks/useSearch'
import { useDrift, type DriftScan } from './useDrift'

/** Drift between configs and what runs: figures by class, the runners of a class, and shares by config and by tag. */
export function DriftPage() {
  const { t } = useTranslation('drift')
  const [search, update] = useSearch(driftSearch)
  const { config, tag, sample } = search
  const isUnsupported = [config, tag].some((name) => name !== '' && listProblem(name) !== null)
  const store = useIgnoreStore()
  const { rules, unread = [] } = useStore(store)
  const scan = useDrift({ config, tag, sampleRate: Number(sample) }, !isUnsupported, rules)
  const [{ open }, updateOpen] = useSearch(openSearch)
  const everOpened = useHasBeenTrue(open !== '')
  const close = useCallback(() => updateOpen({ open: '' }), [updateOpen])
  /** `at` of the drift that a plan has changed since */
  const [changedAt, setChangedAt] = useState(0)
  const onApplied = () => setChangedAt(scan.at)
  const itemOf = useMemo(() => finder(scan.drift), [scan.drift])
  // The result is large: it renders in the background while the progress is still shown.
  const drift = useDeferredValue(scan.drift)
  const shown = isUnsupported ? null : drift
  return (
    <Page
      title={t('title')}
      aside={shown && <InSyncShare drift={shown} />}
      states={shown && <ClassFigures drift={shown} search={search} update={update} />}
      refresh={
        shown && (
          <RefreshControl updatedAt={scan.at} refreshing={scan.running} onRefresh={scan.restart} />
        )
      }
      actions={
        shown &&
        search.view === 'members' && (
          <ReconcileButton drift={shown} search={search} onApplied={onApplied} />
        )
      }
    >
      <DriftFilters search={search} update={update} hasViews={shown !== null} />
      {isUnsupported ? (
        <Empty title={t('unlisted')} />
      ) : (
        <Content
          scan={scan}
          drift={drift}
          search={search}
          update={update}
          changed={changedAt === scan.at}
        />
      )}
      <Suspense>
        {(rules.length > 0 || unread.length > 0) && (
          <IgnoredList store={store} drift={scan.drift} />
        )}
        {everOpened && (
          <DifferencePanel
            open={open}
            itemOf={itemOf}
            store={store}
            onApplied={onApplied}
            onClose={close}
          />
        )}
      </Suspense>
    </Page>
  )
}

/** The differences that the signed-in account ignores. */
function useIgnoreStore(): IgnoreStore {
  const { serverId, session } = useConsole()
  const { account } = useStore(session)
  return useMemo(
    () => createIgnoreStore(ignoredKey(serverId, account), () => localStorage),
    [serverId, account],
  )
}

/** Returns a function that finds one config on one agent in a drift. */
const finder = (drift: Drift | null) => (agent: string, config: string) => {
  for (const is of driftClasses) {
    const item = drift?.items[is].find((one) => one.agent === agent && one.config === config)
    if (item) return item
  }
  return undefined
}

interface Props {
  scan: DriftScan
  drift: Drift | null
  search: DriftSearch
  update: UpdateDriftSearch
  /** A plan has been applied since the drift was read. */
  changed: boolean
}

function Content({ scan, drift, search, update, changed }: Props) {
  const { t } = useTranslation(['drift', 'common'])
  const words = useErrorWords()
  const { running, error, incomplete, cost } = scan
  if (!drift) {
    if (running || scan.drift) return <DriftProgress scan={scan} />
    if (incomplete) return <DriftStatus scan={scan} />
    if (error)
      return (
        <Failure
          text={words.failure(error, t('what'))}
          action={t('common:retry')}
          onAction={scan.start}
        />
      )
    if (!cost) return <TableSkeleton label={t('common:loading')} />
    return <DriftCostPrompt cost={cost} search={search} update={update} onStart={scan.start} />
  }
  return (
    <>
      {running ? <DriftProgress scan={scan} /> : <DriftStatus scan={scan} />}
      {search.view === 'members' ? (
        <DriftItems drift={drift} changed={changed} search={search} update={update} />
      ) : (
        <DriftGroups groupedBy={search.view} drift={drift} search={search} update={update} />
      )}
    </>
  )
}
