import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { useRefreshInterval } from '../../common/page/Freshness'
import { maskSecrets } from '../../domain/secrets/secrets'
import { useFormat } from '../../ui/Clock'
import { Empty } from '../../ui/feedback/Empty'
import { JsonText } from '../../ui/editor/JsonText'
import { PanelFrame } from '../../ui/panel/PanelFrame'
import { Banner } from '../../ui/feedback/Banner'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { listedRunner } from './listed'
import { RunnerActions } from './RunnerActions'
import { RunnerStatusTab } from './RunnerStatusTab'
import { useRunner } from './useRunner'

interface Props {
  /** its id */
  agent: string
  config: string
  onClose: () => void
}

/** One runner: how it is, what it works with, what the server said, and what can be done. */
export function RunnerDetail({ agent, config, onClose }: Props) {
  const { t } = useTranslation(['runners', 'common'])
  const format = useFormat()
  const { found, gone, error, isPending, refetch } = useRunner(agent, config, useRefreshInterval())
  const runner = found && listedRunner(found.runner, found.joined)
  return (
    <PanelFrame
      title={t('detail.title', { config, agent: runner?.hostname || agent })}
      onClose={onClose}
      footer={runner && <RunnerActions runner={runner} gone={gone} />}
    >
      <QueryBoundary
        of={{ error, has: found !== undefined, at: found?.at ?? 0, retry: refetch }}
        what={t('detail.what')}
      >
        {isPending && <TableSkeleton label={t('common:loading')} />}
        {gone && !found && (
          <Empty title={t('detail.unknown.title')}>
            {t('detail.unknown.body', { config, agent })}
          </Empty>
        )}
        {gone && found && (
          <Banner tone="warning">{t('detail.gone', { time: format.moment(found.at) })}</Banner>
        )}
        {found && runner && (
          <Tabs
            items={[
              {
                key: 'status',
                label: t('detail.tabs.status'),
                children: <RunnerStatusTab runner={runner} whole={found.runner} at={found.at} />,
              },
              {
                key: 'config',
                label: t('detail.tabs.config'),
                children:
                  found.runner.config === null ? (
                    <Empty title={t('detail.noConfig')} />
                  ) : (
                    <JsonText
                      label={t('detail.tabs.config')}
                      value={maskSecrets(found.runner.config)}
                    />
                  ),
              },
              {
                key: 'raw',
                label: t('detail.tabs.raw'),
                children: (
                  <JsonText label={t('detail.tabs.raw')} value={maskSecrets(found.runner.raw)} />
                ),
              },
            ]}
          />
        )}
      </QueryBoundary>
    </PanelFrame>
  )
}
