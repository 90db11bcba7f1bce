import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { MaskedJson } from '../../common/resources/MaskedJson'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { PanelLayout } from '../../ui/panel/PanelLayout'
import { Banner } from '../../ui/feedback/Banner'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { toListedRunner } from './listedRunner'
import { RunnerActions } from './RunnerActions'
import { RunnerStatusTab } from './RunnerStatusTab'
import { useRunner } from './useRunner'

interface Props {
  /** the id of the agent */
  agent: string
  config: string
  onClose: () => void
}

/** One runner: its status, its config, the server's raw answer, and its actions. */
export function RunnerDetail({ agent, config, onClose }: Props) {
  const { t } = useTranslation(['runners', 'common', 'reads'])
  const format = useFormat()
  const { result, runner: record, joined, seenAt, gone } = useRunner(agent, config)
  const { error, isPending, refetch } = result
  const runner = record && toListedRunner(record, joined)
  return (
    <PanelLayout
      title={t('detail.title', { config, agent: runner?.hostname || agent })}
      onClose={onClose}
      footer={runner && <RunnerActions runner={runner} gone={gone} />}
    >
      <QueryBoundary
        status={{
          error,
          hasData: result.data !== undefined,
          updatedAt: seenAt,
          retry: refetch,
          data: record && { rows: [record] },
        }}
        what={t('detail.what')}
      >
        {isPending && <TableSkeleton label={t('common:loading')} />}
        {result.data && !gone && !record && <Empty title={t('reads:unread.here')} />}
        {gone && !record && (
          <Empty title={t('detail.unknown.title')}>
            {t('detail.unknown.body', { config, agent })}
          </Empty>
        )}
        {gone && record && (
          <Banner tone="warning">{t('detail.gone', { time: format.dateTime(seenAt) })}</Banner>
        )}
        {record && runner && (
          <Tabs
            items={[
              {
                key: 'status',
                label: t('detail.tabs.status'),
                children: (
                  <RunnerStatusTab
                    runner={runner}
                    whole={record}
                    at={seenAt}
                    updatedAt={result.dataUpdatedAt}
                  />
                ),
              },
              {
                key: 'config',
                label: t('detail.tabs.config'),
                children:
                  record.config === null ? (
                    <Empty title={t('detail.noConfig')} />
                  ) : (
                    <MaskedJson label={t('detail.tabs.config')} value={record.config} />
                  ),
              },
              {
                key: 'raw',
                label: t('detail.tabs.raw'),
                children: <MaskedJson label={t('detail.tabs.raw')} value={record.raw} />,
              },
            ]}
          />
        )}
      </QueryBoundary>
    </PanelLayout>
  )
}
