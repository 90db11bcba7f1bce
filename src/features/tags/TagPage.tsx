import { Tabs } from 'antd'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'react-router'
import { isUnread } from '../../contract/partlyRead'
import { Link } from '../../common/page/Link'
import type { Tag } from '../../contract/tags'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { PageRefresh } from '../../common/page/PageRefresh'
import { Page } from '../../common/page/Page'
import { paths } from '../../common/paths'
import { usePlanner } from '../../common/plan/usePlanner'
import { useNameInPath } from '../../lib/hooks/useNameInPath'
import { shownText } from '../../lib/text/cutParts'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { ActionButton } from '../../ui/controls/ActionButton'
import { useNarrow } from '../../ui/useNarrow'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { Banner } from '../../ui/feedback/Banner'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { NoteDialog } from './lazy'
import { AddConfigsAction, TagActions, TagDialogs, type TagDialog } from './TagActions'
import { TagAgents } from './TagAgents'
import { TagConfigs } from './TagConfigs'
import { TagMenu } from './TagMenu'
import styles from './TagPage.module.css'
import { useTag } from './useTag'

/** The page of one tag: its agents, its configs and its note. The URL holds the tab. */
export function TagPage() {
  const { t } = useTranslation(['tags', 'common', 'reads'])
  const tagName = useNameInPath()
  const [params, setParams] = useSearchParams()
  const state: unknown = useLocation().state
  const format = useFormat()
  const { result, tag, seenAt, gone } = useTag(tagName)
  const activeKey = params.get('tab') === 'configs' ? 'configs' : 'agents'
  const narrow = useNarrow(700)
  const [dialog, setDialog] = useState<TagDialog>(null)
  const [searchPlace, setSearchPlace] = useState<HTMLElement | null>(null)
  const list = typeof state === 'object' && state && 'list' in state ? String(state.list) : ''

  return (
    <Page
      title={tagName}
      parent={{ to: paths.tags + list, label: t('title') }}
      states={tag && <Note tag={tag} />}
      actions={tag && !gone && <TagActions narrow={narrow} onOpen={setDialog} />}
      refresh={<PageRefresh query={result} />}
      menu={
        tag &&
        !gone && (
          <>
            {narrow && <AddConfigsAction onOpen={setDialog} />}
            <TagMenu tag={tag} />
          </>
        )
      }
    >
      <QueryBoundary
        status={{
          error: result.error,
          hasData: result.data !== undefined,
          updatedAt: seenAt,
          retry: result.refetch,
        }}
        what={t('one')}
      >
        {gone && tag && (
          <Banner tone="warning">{t('gone', { time: format.dateTime(seenAt) })}</Banner>
        )}
        {result.isPending && <TableSkeleton label={t('common:loading')} />}
        {result.data && !gone && !tag && <Empty title={t('reads:unread.here')} />}
        {gone && !tag && (
          <Empty title={t('unknown')} action={<Link to={paths.tags}>{t('toList')}</Link>} />
        )}
        {tag && (
          <>
            <TagDialogs tag={tag} dialog={dialog} onClose={() => setDialog(null)} />
            <Tabs
              className={styles.tabs}
              activeKey={activeKey}
              // antd would put what stands beside the tabs into the list of tabs, which has only tabs for readers.
              renderTabBar={(props, TabBar) => (
                <div className={styles.bar}>
                  <TabBar {...props} />
                  <div ref={setSearchPlace} className={styles.search} />
                </div>
              )}
              onChange={(key) =>
                setParams(key === 'agents' ? {} : { tab: key }, { replace: true, state })
              }
              items={[
                {
                  key: 'agents',
                  label: isUnread(tag, 'agent_ids')
                    ? t('columns.agents')
                    : t('tabs.agents', { count: tag.agent_ids.length }),
                  children: (
                    <TagAgents
                      key={tag.name}
                      tag={tag}
                      searchPlace={activeKey === 'agents' ? searchPlace : null}
                    />
                  ),
                },
                {
                  key: 'configs',
                  label: isUnread(tag, 'config_names')
                    ? t('columns.configs')
                    : t('tabs.configs', { count: tag.config_names.length }),
                  children: <TagConfigs tag={tag} />,
                },
              ]}
            />
          </>
        )}
      </QueryBoundary>
    </Page>
  )
}

function Note({ tag }: { tag: Tag }) {
  const { t } = useTranslation('tags')
  const { blocked } = usePlanner()
  const [open, setOpen] = useState(false)
  const needed = useHasBeenTrue(open)
  return (
    <div className={styles.note}>
      <span className={styles.text} title={tag.note}>
        {shownText(tag.note) || t('noNote')}
      </span>
      <ActionButton size="small" reason={blocked} onAction={() => setOpen(true)}>
        {t('note.open')}
      </ActionButton>
      <Link to={paths.runnersWithTag(tag.name)}>{t('toRunners')}</Link>
      <Link to={paths.drift({ tag: tag.name })}>{t('toDrift')}</Link>
      <Suspense>
        {needed && <NoteDialog tag={tag} open={open} onClose={() => setOpen(false)} />}
      </Suspense>
    </div>
  )
}
