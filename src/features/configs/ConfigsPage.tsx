import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useList } from '../../api/list'
import { configs, type Config, type ConfigQuery } from '../../contract/configs'
import { QueryBoundary, faceOf } from '../../common/page/QueryBoundary'
import { Freshness, useRefreshInterval } from '../../common/page/Freshness'
import { ListTools } from '../../common/list/ListTools'
import { Page } from '../../common/page/Page'
import { useColumns } from '../../common/list/useColumns'
import { useSelection } from '../../common/list/useSelection'
import { useSearch } from '../../lib/browser/search'
import { Chips, type Chip } from '../../ui/controls/Chips'
import { useFormat } from '../../ui/Clock'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable } from '../../ui/table/ResourceTable'
import { SearchInput } from '../../ui/controls/SearchInput'
import { ConfigSelectionBar } from './ConfigSelectionBar'
import styles from './ConfigsPage.module.css'
import { DraftLine } from './DraftLine'
import { ConfigSearch, noFilters } from './filters'
import { InsideList } from './InsideList'
import { ListActions } from './ListActions'
import { RunnerCountLine } from './RunnerCountLine'
import { useConfigColumns } from './useConfigColumns'
import { useRunnerCounts } from './useRunnerCounts'

/** The list of configs as the address says, or where in them a text was found. */
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
  const chips: Chip[] = (['name', 'search', 'inside'] as const)
    .filter((key) => search[key])
    .map((key) => ({
      key,
      label: t('filters.chip', { name: t(`filters.${key}`), value: search[key] }),
      remove: () => update({ [key]: '' }),
    }))

  return (
    <Page
      title={t('title')}
      aside={inside === '' && list.data && format.number(total)}
      actions={
        <>
          <ListActions total={total} />
          {inside === '' && <Freshness of={list} />}
        </>
      }
    >
      <div className={styles.bar}>
        <div role="search" aria-label={t('filters.label')} className={styles.search}>
          <SearchInput
            first
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
      <DraftLine />
      <Chips chips={chips} onClear={() => update(noFilters)} />
      {inside ? (
        <InsideList search={search} update={update} />
      ) : (
        <QueryBoundary of={faceOf(list)} what={t('list')}>
          <RunnerCountLine of={counts} />
          <ResourceTable<Config, ConfigQuery['sort']>
            label={t('title')}
            columns={columns.shown}
            sizing={columns.sizing}
            selecting={selection}
            rowKey={nameOf}
            rows={rows}
            total={total}
            loading={list.isPending}
            order={search}
            onOrder={update}
            empty={
              filtered ? (
                <Empty
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
      {inside === '' && <ConfigSelectionBar search={search} total={total} />}
    </Page>
  )
}

const nameOf = ({ name }: Config) => name
