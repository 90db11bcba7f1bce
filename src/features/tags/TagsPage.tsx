import { Button } from 'antd'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useList } from '../../api/useList'
import type { Tag } from '../../contract/tags'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { PageRefresh, useRefreshInterval } from '../../common/page/PageRefresh'
import { ListTools } from '../../common/list/ListTools'
import { Page } from '../../common/page/Page'
import { usePlanner } from '../../common/plan/usePlanner'
import { useColumns } from '../../common/list/useColumns'
import { useSelection } from '../../common/list/useSelection'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { ActionButton } from '../../ui/controls/ActionButton'
import { FilterBar } from '../../ui/controls/FilterBar'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable } from '../../ui/table/ResourceTable'
import { SearchInput } from '../../ui/controls/SearchInput'
import { CreateTagDialog } from './lazy'
import { tagList } from './tagList'
import { TagSelectionBar } from './TagSelectionBar'
import { useTagColumns } from './useTagColumns'

/** The list of tags that the URL asks for. */
export function TagsPage() {
  const { t } = useTranslation('tags')
  const format = useFormat()
  const { blocked } = usePlanner()
  const list = useList(tagList, { interval: useRefreshInterval() })
  const columns = useColumns('tags', useTagColumns())
  const selection = useSelection('tags')
  const [creating, setCreating] = useState(false)
  const everCreating = useHasBeenTrue(creating)
  const { search, update, rows, total } = list
  const filtered = search.search !== ''

  return (
    <Page
      title={t('title')}
      aside={list.data && `${format.number(total)}${list.atLeast ? '+' : ''}`}
      actions={
        <ActionButton primary reason={blocked} onAction={() => setCreating(true)}>
          {t('create.open')}
        </ActionButton>
      }
      refresh={<PageRefresh query={list} />}
    >
      <FilterBar
        label={t('search')}
        search={
          <SearchInput
            slashShortcut
            borderless
            label={t('search')}
            value={search.search}
            onSearch={(text) => update({ search: text }, { replace: true })}
          />
        }
        tools={<ListTools list="tags" columns={columns} />}
      />
      <QueryBoundary query={list} what={t('list')}>
        <ResourceTable<Tag, 'name'>
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
                action={<Button onClick={() => update({ search: '' })}>{t('clearSearch')}</Button>}
              />
            ) : (
              <Empty title={t('empty.title')}>{t('empty.body')}</Empty>
            )
          }
        />
      </QueryBoundary>
      <TagSelectionBar search={search.search} total={list.atLeast ? Infinity : total} />
      <Suspense>
        {everCreating && <CreateTagDialog open={creating} onClose={() => setCreating(false)} />}
      </Suspense>
    </Page>
  )
}

const nameOf = ({ name }: Tag) => name
