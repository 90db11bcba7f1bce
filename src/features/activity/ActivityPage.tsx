import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useConsole } from '../../common/console'
import { LinkButton } from '../../common/page/LinkButton'
import { paths } from '../../common/paths'
import type { Entry } from '../../domain/plan/store/journal'
import { PlanPanel } from '../../common/plan/PlanPanel'
import { useAllPlans } from '../../common/plan/useApplied'
import { usePlanWords } from '../../common/plan/usePlanWords'
import { Page } from '../../common/page/Page'
import { useSearch } from '../../lib/browser/search'
import { useFormat } from '../../ui/Clock'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable } from '../../ui/table/ResourceTable'
import { SearchInput } from '../../ui/controls/SearchInput'
import { Banner } from '../../ui/feedback/Banner'
import { ToggleFigure } from '../../ui/controls/ToggleFigure'
import styles from './ActivityPage.module.css'
import { ActivitySearch, matching, shows, standOf } from './activityList'
import { ExportPlans } from './ExportPlans'
import { useActivityColumns } from './useActivityColumns'

/** All plans that this browser has applied, newest first. It knows of no others, and says so. */
export function ActivityPage() {
  const { t } = useTranslation('activity')
  const format = useFormat()
  const { serverId } = useConsole()
  const { title } = usePlanWords()
  const [search, update] = useSearch(ActivitySearch)
  const { entries, loading, failed, kept } = useAllPlans()
  const columns = useActivityColumns()
  const found = matching(entries, search, ({ head }) => title(head))
  const counts = useMemo(() => countStands(entries), [entries])
  const { page, size, show, plan } = search
  const shown = Math.min(page, Math.max(1, Math.ceil(found.length / size)))

  return (
    <Page
      title={t('title')}
      aside={!loading && format.number(entries.length)}
      actions={
        <>
          <LinkButton to={paths.rollouts}>{t('rollouts')}</LinkButton>
          <ExportPlans entries={found} />
        </>
      }
    >
      <Banner tone="info">
        {t('only', { server: serverId })} {!kept && t('notKept')}
      </Banner>
      {failed && <Banner tone="error">{t('failed')}</Banner>}
      <div className={styles.filters} role="search" aria-label={t('filters')}>
        <SearchInput
          first
          label={t('search')}
          value={search.search}
          onSearch={(text) => update({ search: text, page: 1 }, { replace: true })}
        />
        <div role="group" aria-label={t('stands')} className={styles.stands}>
          {shows.map((name) => (
            <ToggleFigure
              key={name}
              figure={format.number(name === 'all' ? entries.length : (counts.get(name) ?? 0))}
              pressed={show === name}
              onToggle={() => update({ show: name, page: 1 })}
            >
              {t(`show.${name}`)}
            </ToggleFigure>
          ))}
        </div>
      </div>
      <ResourceTable<Entry>
        label={t('title')}
        columns={columns}
        rowKey={({ head }) => head.id}
        rows={found.slice((shown - 1) * size, shown * size)}
        total={found.length}
        loading={loading}
        order={{ page: shown, size }}
        onOrder={({ page, size }) => update({ page, size })}
        empty={
          entries.length > 0 ? (
            <Empty title={t('noMatch')} />
          ) : (
            <Empty title={t('empty')}>{t('emptyBody')}</Empty>
          )
        }
      />
      <PlanPanel id={plan} onClose={() => update({ plan: '' })} />
    </Page>
  )
}

function countStands(entries: readonly Entry[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const entry of entries) {
    const stand = standOf(entry)
    counts.set(stand, (counts.get(stand) ?? 0) + 1)
  }
  return counts
}
