import { Tabs } from 'antd'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'react-router'
import { Link } from '../../common/page/Link'
import type { Agent } from '../../contract/agents'
import { useConsole } from '../../common/consoleContext'
import type { Selection } from '../../domain/plan/model/selection'
import { paths } from '../../common/paths'
import { AgentStateLabel } from '../../common/resources/AgentStateLabel'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { PageRefresh } from '../../common/page/PageRefresh'
import { Page } from '../../common/page/Page'
import { useAgent } from '../../common/resources/useAgent'
import { useNameInPath } from '../../lib/hooks/useNameInPath'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { JsonText } from '../../ui/editor/JsonText'
import { Banner } from '../../ui/feedback/Banner'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { AgentMenu } from './AgentMenu'
import { AgentRunners } from './AgentRunners'
import { AgentSummary } from './AgentSummary'
import styles from './AgentPage.module.css'
import { AgentTags } from './AgentTags'
import { EditTagsButton } from './EditTagsButton'

/** The page of one agent: its machine, its runners and its tags. The URL holds the tab. */
export function AgentPage() {
  const { t } = useTranslation(['agents', 'common', 'shell', 'reads'])
  const agentId = useNameInPath()
  const [params, setParams] = useSearchParams()
  const { slots, isHidden } = useConsole()
  const agentTabs = slots.agentTabs.filter(({ name }) => !isHidden(`/${name}`))
  const tabs = ['summary', ...agentTabs.map(({ name }) => name), 'runners', 'tags', 'raw']
  const tab = tabs.find((name) => name === params.get('tab')) ?? 'summary'
  const refreshesItself = agentTabs.some((one) => one.name === tab && one.refreshesItself)
  const format = useFormat()
  const { result, agent, seenAt, gone } = useAgent(agentId)
  const { error, isPending, refetch } = result
  const { state, search: listSearch } = useListState()

  return (
    <Page
      title={agent?.hostname || agentId}
      aside={agent && <Now agent={agent} />}
      parent={{ to: paths.agents + listSearch, label: t('title') }}
      actions={agent && !gone && <EditTagsButton primary getSelection={selectionOf(agent)} />}
      refresh={!refreshesItself && <PageRefresh query={result} />}
      menu={agent && !gone && <AgentMenu agent={agent} />}
    >
      <QueryBoundary
        status={{
          error,
          hasData: result.data !== undefined,
          updatedAt: seenAt,
          retry: refetch,
          data: agent && { rows: [agent] },
        }}
        what={t('detail.what')}
      >
        {gone && agent && (
          <Banner tone="warning">
            <strong>{t('detail.gone.title')}</strong>{' '}
            {t('detail.gone.body', { time: format.dateTime(seenAt) })}
          </Banner>
        )}
        {isPending && <TableSkeleton label={t('common:loading')} />}
        {result.data && !gone && !agent && <Empty title={t('reads:unread.here')} />}
        {gone && !agent && (
          <Empty
            title={t('detail.unknown.title')}
            action={<Link to={paths.agents}>{t('detail.unknown.action')}</Link>}
          >
            {t('detail.unknown.body', { id: agentId })}
          </Empty>
        )}
        {agent && (
          <Tabs
            activeKey={tab}
            onChange={(key) =>
              setParams(key === 'summary' ? {} : { tab: key }, { replace: true, state })
            }
            items={[
              {
                key: 'summary',
                label: t('detail.tabs.summary'),
                children: <AgentSummary agent={agent} />,
              },
              ...agentTabs.map(({ name, Content }) => ({
                key: name,
                label: t(`shell:nav.${name}`),
                children: tab === name && (
                  <Suspense fallback={<TableSkeleton label={t('common:loading')} />}>
                    <Content agent={agent} />
                  </Suspense>
                ),
              })),
              {
                key: 'runners',
                label: t('detail.tabs.runners'),
                children: <AgentRunners key={agent.id} agent={agent} />,
              },
              { key: 'tags', label: t('detail.tabs.tags'), children: <AgentTags agent={agent} /> },
              {
                key: 'raw',
                label: t('detail.tabs.raw'),
                children: (
                  <JsonText
                    text={JSON.stringify(agent.raw, null, 2)}
                    label={t('detail.tabs.raw')}
                  />
                ),
              },
            ]}
          />
        )}
      </QueryBoundary>
    </Page>
  )
}

const selectionOf = (agent: Agent) => (): Selection => ({ is: 'rows', ids: new Set([agent.id]) })

/** The agent's state as last read, beside the page's heading. */
function Now({ agent }: { agent: Agent }) {
  return (
    <span className={styles.now}>
      <AgentStateLabel state={agent.state} />
    </span>
  )
}

/** The search of the list that this page was opened from, so that the breadcrumb leads back to the same rows. */
function useListState(): { state: unknown; search: string } {
  const state: unknown = useLocation().state
  const hasList = typeof state === 'object' && state !== null && 'list' in state
  return { state, search: hasList ? String(state.list) : '' }
}
