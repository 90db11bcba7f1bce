import { Tabs } from 'antd'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useSearchParams } from 'react-router'
import type { Tag } from '../../contract/tags'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { Freshness } from '../../common/page/Freshness'
import { Page } from '../../common/page/Page'
import { paths } from '../../common/paths'
import { PlanButton } from '../../common/plan/PlanButton'
import { usePlanner } from '../../common/plan/usePlanner'
import { useLastName } from '../../lib/hooks/useLastName'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { ActionButton } from '../../ui/controls/ActionButton'
import { useFormat } from '../../ui/Clock'
import { Empty } from '../../ui/feedback/Empty'
import { Banner } from '../../ui/feedback/Banner'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { NoteDialog } from './lazy'
import { TagActions } from './TagActions'
import { TagAgents } from './TagAgents'
import { TagConfigs } from './TagConfigs'
import styles from './TagPage.module.css'
import { useTag } from './useTag'

/** One tag: its agents, the configs that it brings to them, its note. The tab is in the address. */
export function TagPage() {
  const { t } = useTranslation(['tags', 'common'])
  const tagName = useLastName()
  const [params, setParams] = useSearchParams()
  const state: unknown = useLocation().state
  const format = useFormat()
  const { result, tag, seenAt, gone } = useTag(tagName)
  const list = typeof state === 'object' && state && 'list' in state ? String(state.list) : ''

  return (
    <Page
      title={tagName}
      parent={{ to: paths.tags + list, label: t('title') }}
      actions={
        <>
          {tag && !gone && (
            <PlanButton
              danger
              request={() => ({ changes: [{ kind: 'deleteTag', tag: tag.name }] })}
            >
              {t('remove')}
            </PlanButton>
          )}
          <Freshness of={result} />
        </>
      }
    >
      <QueryBoundary
        of={{ error: result.error, has: tag !== undefined, at: seenAt, retry: result.refetch }}
        what={t('one')}
      >
        {gone && tag && (
          <Banner tone="warning">{t('gone', { time: format.moment(seenAt) })}</Banner>
        )}
        {result.isPending && <TableSkeleton label={t('common:loading')} />}
        {gone && !tag && (
          <Empty title={t('unknown')} action={<Link to={paths.tags}>{t('toList')}</Link>} />
        )}
        {tag && (
          <>
            <Note tag={tag} />
            <TagActions tag={tag} />
            <Tabs
              activeKey={params.get('tab') === 'configs' ? 'configs' : 'agents'}
              onChange={(key) =>
                setParams(key === 'agents' ? {} : { tab: key }, { replace: true, state })
              }
              items={[
                {
                  key: 'agents',
                  label: t('tabs.agents', { count: tag.agent_ids.length }),
                  children: <TagAgents key={tag.name} tag={tag} />,
                },
                {
                  key: 'configs',
                  label: t('tabs.configs', { count: tag.config_names.length }),
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
      <span>{tag.note || t('noNote')}</span>
      <ActionButton size="small" reason={blocked} onAction={() => setOpen(true)}>
        {t('note.open')}
      </ActionButton>
      <Suspense>
        {needed && <NoteDialog tag={tag} open={open} onClose={() => setOpen(false)} />}
      </Suspense>
    </div>
  )
}
