import { Tabs } from 'antd'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useSearchParams } from 'react-router'
import type { Agent } from '../../contract/agents'
import { agentTabs, paths } from '../../common/paths'
import { AgentStateMark } from '../../common/resources/AgentStateLabel'
import { Answer } from '../../common/page/QueryBoundary'
import { Freshness, useRefreshInterval } from '../../common/page/Freshness'
import { Dashboard } from '../metrics/lazy'
import { Page } from '../../common/page/Page'
import { useAgent } from '../../common/resources/useAgent'
import { useLastName } from '../../lib/hooks/useLastName'
import { useFormat } from '../../ui/Clock'
import { Empty } from '../../ui/feedback/Empty'
import { JsonText } from '../../ui/editor/JsonText'
import { Strip } from '../../ui/feedback/Banner'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { AgentActions } from './AgentActions'
import { AgentRunners } from './AgentRunners'
import { AgentSummary } from './AgentSummary'
import styles from './AgentPage.module.css'
import { AgentTags } from './AgentTags'

/** One agent: what it is, what runs on it and why. The tab is in the address. */
export function AgentPage() {
  const { t } = useTranslation(['agents', 'common'])
  const agentId = useLastName()
  const [params, setParams] = useSearchParams()
  const tab = agentTabs.find((name) => name === params.get('tab')) ?? 'summary'
  const format = useFormat()
  const result = useAgent(agentId, useRefreshInterval())
  const { agent, gone, error, seenAt, isPending, refetch } = result
  const { state, search: listSearch } = useListState()

  return (
    <Page
      title={agent?.hostname || agentId}
      aside={agent && <Now agent={agent} />}
      parent={{ to: paths.agents + listSearch, label: t('title') }}
      actions={
        <>
          {agent && !gone && <AgentActions agent={agent} />}
          {/* Charts have a refresh of their own. */}
          {tab !== 'metrics' && <Freshness of={result} />}
        </>
      }
    >
      <Answer
        of={{ error, has: agent !== undefined, at: seenAt, retry: refetch }}
        what={t('detail.what')}
      >
        {gone && agent && (
          <Strip tone="warning">
            <strong>{t('detail.gone.title')}</strong>{' '}
            {t('detail.gone.body', { time: format.moment(seenAt) })}
          </Strip>
        )}
        {isPending && <TableSkeleton label={t('common:loading')} />}
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
              {
                key: 'metrics',
                label: t('detail.tabs.metrics'),
                children: tab === 'metrics' && (
                  <Suspense fallback={<TableSkeleton label={t('common:loading')} />}>
                    <Dashboard
                      key={agent.id}
                      agentId={agent.id}
                      name={agent.hostname || agent.id}
                      cores={agent.machine?.cpu?.cores ?? null}
                      runners={agent.runners}
                    />
                  </Suspense>
                ),
              },
              {
                key: 'runners',
                label: t('detail.tabs.runners'),
                children: <AgentRunners key={agent.id} agent={agent} />,
              },
              { key: 'tags', label: t('detail.tabs.tags'), children: <AgentTags agent={agent} /> },
              {
                key: 'raw',
                label: t('detail.tabs.raw'),
                children: <JsonText value={agent.raw} label={t('detail.tabs.raw')} />,
              },
            ]}
          />
        )}
      </Answer>
    </Page>
  )
}

/** The state as last seen, for the page's heading. */
function Now({ agent }: { agent: Agent }) {
  return (
    <span className={styles.now}>
      <AgentStateMark state={agent.state} />
    </span>
  )
}

/** The list this page was opened from, so that its breadcrumb leads back to the same rows. */
function useListState(): { state: unknown; search: string } {
  const state: unknown = useLocation().state
  const known = typeof state === 'object' && state !== null && 'list' in state
  return { state, search: known ? String(state.list) : '' }
}
