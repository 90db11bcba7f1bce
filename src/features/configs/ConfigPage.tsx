import { Tabs } from 'antd'
import { Suspense, type ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'react-router'
import { Link } from '../../common/page/Link'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { PageRefresh } from '../../common/page/PageRefresh'
import { Page } from '../../common/page/Page'
import { configTabs, paths } from '../../common/paths'
import { MaskedJson } from '../../common/resources/MaskedJson'
import { useConfig } from '../../common/resources/useConfig'
import { useNameInPath } from '../../lib/hooks/useNameInPath'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { Banner } from '../../ui/feedback/Banner'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { ConfigActions, ConfigMenu } from './ConfigActions'
import { ConfigOverview } from './ConfigOverview'
import { ConfigRunners } from './ConfigRunners'
import { ConfigAgents } from './ConfigAgents'
import { HistoryTab } from './lazy'

/** The page of one config: its pipeline, its assignments, its runners, its history and its JSON. The URL holds the tab. */
export function ConfigPage() {
  const { t } = useTranslation(['configs', 'common', 'reads'])
  const name = useNameInPath()
  const [params, setParams] = useSearchParams()
  const state: unknown = useLocation().state
  const format = useFormat()
  const { result, config, seenAt, gone } = useConfig(name)
  const list = typeof state === 'object' && state && 'list' in state ? String(state.list) : ''
  const tab = configTabs.find((key) => key === params.get('tab')) ?? 'overview'

  return (
    <Page
      title={name}
      parent={{ to: paths.configs + list, label: t('title') }}
      actions={config && !gone && <ConfigActions config={config} />}
      refresh={<PageRefresh query={result} />}
      menu={config && !gone && <ConfigMenu config={config} />}
    >
      <QueryBoundary
        status={{
          error: result.error,
          hasData: result.data !== undefined,
          updatedAt: seenAt,
          retry: result.refetch,
          data: config && { rows: [config] },
        }}
        what={t('one')}
      >
        {gone && config && (
          <Banner tone="warning">{t('gone', { time: format.dateTime(seenAt) })}</Banner>
        )}
        {result.isPending && <TableSkeleton label={t('common:loading')} />}
        {result.data && !gone && !config && <Empty title={t('reads:unread.here')} />}
        {gone && !config && (
          <>
            <Empty title={t('unknown')} action={<Link to={paths.configs}>{t('toList')}</Link>} />
            <History name={name} current={undefined} />
          </>
        )}
        {config && (
          <Tabs
            key={name}
            activeKey={tab}
            onChange={(key) =>
              setParams(key === 'overview' ? {} : { tab: key }, { replace: true, state })
            }
            items={[
              {
                key: 'overview',
                label: t('tabs.overview'),
                children: <ConfigOverview config={config} />,
              },
              {
                key: 'holders',
                label: t('tabs.assignments'),
                children: <ConfigAgents config={config} />,
              },
              {
                key: 'runners',
                label: t('tabs.runners'),
                children: <ConfigRunners name={name} />,
              },
              {
                key: 'history',
                label: t('tabs.history'),
                children: <History name={name} current={gone ? undefined : config} />,
              },
              {
                key: 'json',
                label: t('tabs.json'),
                children: <Json value={config.config} />,
              },
            ]}
          />
        )}
      </QueryBoundary>
    </Page>
  )
}

function History(props: ComponentProps<typeof HistoryTab>) {
  const { t } = useTranslation('common')
  return (
    <Suspense fallback={<TableSkeleton label={t('loading')} />}>
      <HistoryTab {...props} />
    </Suspense>
  )
}

/** A component of its own, so that a long config is masked only when its tab is open. */
function Json({ value }: { value: unknown }) {
  const { t } = useTranslation('configs')
  return <MaskedJson label={t('tabs.json')} value={value} />
}
