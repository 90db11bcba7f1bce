import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import { query } from '../../api/query'
import { useRefreshOptions } from '../../api/refreshOptions'
import type { Agent } from '../../contract/agents'
import { runnerKey, runners, type Runner } from '../../contract/runners'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { useRefreshInterval } from '../../common/page/PageRefresh'
import { paths } from '../../common/paths'
import { RunnerStateLabel, useRunnerStateWord } from '../../common/resources/RunnerStateLabel'
import { Empty } from '../../ui/feedback/Empty'
import { markWidth } from '../../lib/table/columnLayout'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { ResourceTable } from '../../ui/table/ResourceTable'
import { Ago } from '../../ui/layout/Time'
import { useRunnerFailures } from '../../common/resources/useRunnerFailures'
import { useTagsByName } from '../../common/resources/useTagsByName'
import { assigningTags } from './assigningTags'

/** The runners of one agent, and the tags that assign each of them. */
export function AgentRunners({ agent }: { agent: Agent }) {
  const { t } = useTranslation(['agents', 'common'])
  const stateWord = useRunnerStateWord()
  const [view, setView] = useState({ page: 1, size: 50 })
  const list = useQuery({
    ...query(runners.list, { query: { id: agent.id, agents: false, ...view } }),
    ...useRefreshOptions(useRefreshInterval()),
    placeholderData: keepPreviousData,
  })
  const tags = useTagsByName(agent.tags)
  const { data } = list
  const failures = useRunnerFailures(data?.rows, list.isPlaceholderData ? 0 : list.dataUpdatedAt)

  const source = ({ name }: Runner) => {
    const through = assigningTags(name, tags.rows)
    if (through === null) return tags.error ? t('common:unknown') : t('common:loading')
    return through.length ? t('runners.through', { tags: through.join(', ') }) : t('runners.direct')
  }
  const stateOf = ({ name, state }: Runner) => ({
    state,
    agentState: agent.state,
    failure: failures.get(runnerKey(agent.id, name)),
  })
  return (
    <QueryBoundary query={list} what={t('detail.runnersWhat')}>
      <ResourceTable<Runner>
        label={t('detail.tabs.runners')}
        rowKey={({ name }) => name}
        rows={data?.rows ?? []}
        total={data?.total}
        atLeast={data?.atLeast}
        unsent={data?.unsent}
        unreadable={data?.unreadable?.length}
        loading={list.isPending}
        order={view}
        onOrder={({ page = 1, size = view.size }) => setView({ page, size })}
        empty={<Empty title={t('runners.empty')}>{t('runners.emptyBody')}</Empty>}
        columns={[
          {
            key: 'name',
            title: t('runners.name'),
            kind: 'name',
            text: ({ name }) => name,
            cell: ({ name }) => (
              <Link to={paths.runner(agent.id, name)}>
                <MiddleEllipsis text={name} />
              </Link>
            ),
          },
          {
            key: 'state',
            main: true,
            title: t('runners.state'),
            kind: 'state',
            extra: markWidth,
            text: (runner) => stateWord(stateOf(runner)),
            cell: (runner) => <RunnerStateLabel {...stateOf(runner)} />,
          },
          { key: 'source', title: t('runners.source'), kind: 'text', text: source },
          {
            key: 'config_timestamp',
            title: t('runners.configTime'),
            kind: 'time',
            cell: ({ name, config_timestamp: at }) =>
              at !== null && (
                <Link to={paths.config(name)}>
                  <Ago at={at} />
                </Link>
              ),
          },
        ]}
      />
    </QueryBoundary>
  )
}
