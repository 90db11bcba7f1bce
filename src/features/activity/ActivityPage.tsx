import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useConsole } from '../../common/consoleContext'
import { LinkButton } from '../../common/page/LinkButton'
import { paths } from '../../common/paths'
import type { PlanEntry } from '../../domain/plan/store/journal'
import { PlanPanel } from '../../common/plan/PlanPanel'
import { useAllPlans } from '../../common/plan/usePlans'
import { UnreadableRecords } from '../../common/page/UnreadableRecords'
import { usePlanWords } from '../../common/plan/usePlanWords'
import { Page } from '../../common/page/Page'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable } from '../../ui/table/ResourceTable'
import { SearchInput } from '../../ui/controls/SearchInput'
import { Banner } from '../../ui/feedback/Banner'
import { FilterBar } from '../../ui/controls/FilterBar'
import { CountToggle } from '../../ui/controls/CountToggle'
import { pageOf } from '../../ui/table/pagedRows'
import styles from './ActivityPage.module.css'
import { ActivitySearch, filterPlans, statusFilters, planStatus } from './activityList'
import { ExportPlansButton } from './ExportPlansButton'
import { useSearch } from '../../lib/hooks/useSearch'
import { useActivityColumns } from './useActivityColumns'

const planKinds = ['plan'] as const

/** The plans that this browser has applied, newest first, with a note that plans of other browsers are not listed. */
export function ActivityPage() {
  const { t } = useTranslation('activity')
  const format = useFormat()
  const { serverId } = useConsole()
  const { title } = usePlanWords()
  const [search, update] = useSearch(ActivitySearch)
  const { entries, loading, failed, isPersistent } = useAllPlans()
  const columns = useActivityColumns()
  const found = filterPlans(entries, search, ({ head }) => title(head))
  const counts = useMemo(() => countStatuses(entries), [entries])
  const { show, plan } = search

  return (
    <Page
      title={t('title')}
      aside={!loading && format.number(entries.length)}
      states={
        <div role="group" aria-label={t('statuses')} className={styles.statuses}>
          {statusFilters
            .filter((name) => name === 'all' || name === show || counts.has(name))
            .map((name) => (
              <CountToggle
                key={name}
                count={format.number(name === 'all' ? entries.length : (counts.get(name) ?? 0))}
                pressed={show === name}
                onToggle={() => update({ show: name, page: 1 })}
              >
                {t(`show.${name}`)}
              </CountToggle>
            ))}
        </div>
      }
      actions={<LinkButton to={paths.rollouts}>{t('rollouts')}</LinkButton>}
      menu={<ExportPlansButton entries={found} />}
    >
      <UnreadableRecords kinds={planKinds} />
      {failed && <Banner tone="error">{t('failed')}</Banner>}
      <FilterBar
        label={t('filters')}
        search={
          <SearchInput
            slashShortcut
            borderless
            label={t('search')}
            value={search.search}
            onSearch={(text) => update({ search: text, page: 1 }, { replace: true })}
          />
        }
      />
      <ResourceTable<PlanEntry>
        label={t('title')}
        columns={columns}
        rowKey={({ head }) => head.id}
        {...pageOf(found, search)}
        loading={loading}
        onOrder={({ page, size }) => update({ page, size })}
        empty={
          entries.length > 0 ? (
            <Empty drawing="search" title={t('noMatch')} />
          ) : (
            <Empty drawing="none" title={t('empty')}>
              {t('emptyBody')}
            </Empty>
          )
        }
      />
      <p className={styles.note}>
        {t('only', { server: serverId })} {!isPersistent && t('notKept')}
      </p>
      <PlanPanel id={plan} onClose={() => update({ plan: '' })} />
    </Page>
  )
}

function countStatuses(entries: readonly PlanEntry[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const entry of entries) {
    const status = planStatus(entry)
    counts.set(status, (counts.get(status) ?? 0) + 1)
  }
  return counts
}
