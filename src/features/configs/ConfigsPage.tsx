import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useList } from '../../api/useList'
import { configs, type Config, type ConfigQuery } from '../../contract/configs'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { PageRefresh, useRefreshInterval } from '../../common/page/PageRefresh'
import { ListTools } from '../../common/list/ListTools'
import { Page } from '../../common/page/Page'
import { useColumns } from '../../common/list/useColumns'
import { useSelection } from '../../common/list/useSelection'
import { FilterChips, type FilterChip } from '../../ui/controls/FilterChips'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable } from '../../ui/table/ResourceTable'
import { SearchInput } from '../../ui/controls/SearchInput'
import { ConfigSelectionBar } from './ConfigSelectionBar'
import styles from './ConfigsPage.module.css'
import { DraftLinks } from './DraftLinks'
import { ConfigSearch, noFilters } from './filters'
import { ConfigSearchResults } from './ConfigSearchResults'
import { ConfigListActions } from './ConfigListActions'
import { RunnerCountLine } from './RunnerCountLine'
import { useConfigColumns } from './useConfigColumns'
import { useSearch } from '../../lib/hooks/useSearch'
import { useRunnerCounts } from './useRunnerCounts'

/** The list of configs that the URL asks for, or the results of a search in their keys and values. */
export function ConfigsPage() {
  const { t } = useTranslation('configs')
  const format = useFormat()
  const [search, update] = useSearch(ConfigSearch)
  const { inside } = search
  const list = useList(configs.list, { interval: useRefreshInterval(), enabled: inside === '' })
  const counts = useRunnerCounts(inside === '')
  const columns = useColumns('configs', useConfigColumns(counts.counts))
  const selection = useSelection('configs')
  const { rows, total } = list
  const filtered = search.search !== '' || search.name !== ''
  const chips: FilterChip[] = (['name', 'search', 'inside'] as const)
    .filter((key) => search[key])
    .map((key) => ({
      key,
      label: t('filters.chip', { name: t(`filters.${key}`), value: search[key] }),
      remove: () => update({ [key]: '' }),
    }))

  return (
    <Page
      title={t('title')}
      aside={inside === '' && list.data && `${format.number(total)}${list.atLeast ? '+' : ''}`}
      actions={
        <>
          <ConfigListActions total={total} />
          {inside === '' && <PageRefresh query={list} />}
        </>
      }
    >
      <div className={styles.bar}>
        <div role="search" aria-label={t('filters.label')} className={styles.search}>
          <SearchInput
            slashShortcut
            label={t('filters.search')}
            value={search.search}
            onSearch={(text) => update({ search: text }, { replace: true })}
          />
          <SearchInput
            label={t('filters.inside')}
            value={inside}
            onSearch={(text) => update({ inside: text }, { replace: true })}
          />
        </div>
        {inside === '' && <ListTools list="configs" columns={columns} />}
      </div>
      <DraftLinks />
      <FilterChips chips={chips} onClear={() => update(noFilters)} />
      {inside ? (
        <ConfigSearchResults search={search} update={update} />
      ) : (
        <QueryBoundary query={list} what={t('list')}>
          <RunnerCountLine of={counts} />
          <ResourceTable<Config, ConfigQuery['sort']>
            label={t('title')}
            columns={columns.shown}
            sizing={columns.sizing}
            selection={selection}
            rowKey={nameOf}
            rows={rows}
            total={total}
            atLeast={list.atLeast}
            unsent={list.unsent}
            loading={list.isPending}
            order={search}
            onOrder={update}
            empty={
              filtered ? (
                <Empty
                  drawing="search"
                  title={t('noMatch')}
                  action={<Button onClick={() => update(noFilters)}>{t('clearSearch')}</Button>}
                />
              ) : (
                <Empty title={t('empty.title')}>{t('empty.body')}</Empty>
              )
            }
          />
        </QueryBoundary>
      )}
      {inside === '' && (
        <ConfigSelectionBar search={search} total={list.atLeast ? Infinity : total} />
      )}
    </Page>
  )
}

const nameOf = ({ name }: Config) => name
