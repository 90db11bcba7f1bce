import { Button } from 'antd'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useList } from '../../api/useList'
import { configs, type Config, type ConfigQuery } from '../../contract/configs'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { PageRefresh, useRefreshInterval } from '../../common/page/PageRefresh'
import { ListTools } from '../../common/list/ListTools'
import { LinkButton } from '../../common/page/LinkButton'
import { Page } from '../../common/page/Page'
import { paths } from '../../common/paths'
import { useColumns } from '../../common/list/useColumns'
import { useSelection } from '../../common/list/useSelection'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable } from '../../ui/table/ResourceTable'
import { ConfigSelectionBar } from './ConfigSelectionBar'
import { DraftLinks } from './DraftLinks'
import { ConfigSearch, noFilters } from './filters'
import { ConfigSearchResults } from './ConfigSearchResults'
import { BackupBanner } from './BackupBanner'
import { ConfigFilters } from './ConfigFilters'
import { ConfigListMenu } from './ConfigListMenu'
import { RestoreDialog } from './lazy'
import { useBackup } from './useBackup'
import { RunnerCountLine } from './RunnerCountLine'
import { useConfigColumns } from './useConfigColumns'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
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
  const backup = useBackup()
  const [restoring, setRestoring] = useState(false)
  const everRestoring = useHasBeenTrue(restoring)

  return (
    <Page
      title={t('title')}
      aside={inside === '' && list.data && `${format.number(total)}${list.atLeast ? '+' : ''}`}
      states={inside === '' && <RunnerCountLine of={counts} />}
      actions={
        <LinkButton primary to={paths.newConfig}>
          {t('create')}
        </LinkButton>
      }
      refresh={inside === '' && <PageRefresh query={list} />}
      menu={
        <ConfigListMenu
          none={list.data !== undefined && !filtered && inside === '' && total + list.unsent === 0}
          onBackup={() => void backup.create()}
          onRestore={() => setRestoring(true)}
        />
      }
    >
      <ConfigFilters
        search={search}
        update={update}
        tools={inside === '' && <ListTools list="configs" columns={columns} />}
      />
      <BackupBanner backup={backup} />
      <DraftLinks />
      {inside ? (
        <ConfigSearchResults search={search} update={update} />
      ) : (
        <QueryBoundary query={list} what={t('list')}>
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
            unreadable={list.unreadable}
            loading={list.isPending}
            order={search}
            onOrder={update}
            onPreloadPage={list.preloadPage}
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
      <Suspense>
        {everRestoring && <RestoreDialog open={restoring} onClose={() => setRestoring(false)} />}
      </Suspense>
    </Page>
  )
}

const nameOf = ({ name }: Config) => name
