import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import { query } from '../../api/query'
import { useRefreshOptions } from '../../api/refreshOptions'
import { listProblem } from '../../contract/names'
import { runnerKey, runners, type Runner, type RunnerQuery } from '../../contract/runners'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { useRefreshInterval } from '../../common/page/PageRefresh'
import { paths } from '../../common/paths'
import { RunnerStateLabel, useRunnerStateWord } from '../../common/resources/RunnerStateLabel'
import { useAgentStates } from '../../common/resources/useAgentStates'
import { useRunnerFailures } from '../../common/resources/useRunnerFailures'
import { Empty } from '../../ui/feedback/Empty'
import { markWidth } from '../../lib/table/columnLayout'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { Ago } from '../../ui/layout/Time'
import styles from './ConfigPage.module.css'

/** The runners of a config, page by page from the server. */
export function ConfigRunners({ name }: { name: string }) {
  const { t } = useTranslation('configs')
  // A name with a comma cannot be a filter: the server would read it as two.
  if (listProblem(name)) return <Empty title={t('unlisted')} />
  return <Runners config={name} />
}

function Runners({ config }: { config: string }) {
  const { t } = useTranslation('configs')
  const stateWord = useRunnerStateWord()
  const [view, setView] = useState<Partial<RunnerQuery>>(initialView)
  const list = useQuery({
    ...query(runners.list, { query: { name: config, agents: true, ...view } }),
    ...useRefreshOptions(useRefreshInterval()),
    placeholderData: keepPreviousData,
  })
  const { data } = list
  const joined = data?.agents
  const failures = useRunnerFailures(data?.rows, list.isPlaceholderData ? 0 : list.dataUpdatedAt)
  const states = useAgentStates(data?.rows.map(agentOf) ?? [])
  const columns = useMemo((): Column<Runner, RunnerQuery['sort']>[] => {
    const stateOf = ({ agent_id: id, state }: Runner) => ({
      state,
      agentState: states.get(id),
      failure: failures.get(runnerKey(id, config)),
    })
    return [
      {
        key: 'agent',
        title: t('columns.agent'),
        sort: 'hostname',
        kind: 'name',
        text: ({ agent_id: id }) => joined?.[id]?.hostname || id,
        cell: ({ agent_id: id }) => (
          <Link to={paths.runner(id, config)}>
            <MiddleEllipsis text={joined?.[id]?.hostname || id} />
          </Link>
        ),
      },
      {
        key: 'state',
        title: t('columns.state'),
        sort: 'state',
        main: true,
        kind: 'state',
        extra: markWidth,
        text: (runner) => stateWord(stateOf(runner)),
        cell: (runner) => <RunnerStateLabel {...stateOf(runner)} />,
      },
      {
        key: 'config_timestamp',
        title: t('columns.configTime'),
        sort: 'config_timestamp',
        kind: 'time',
        cell: ({ config_timestamp: at }) => at !== null && <Ago at={at} />,
      },
    ]
  }, [t, config, joined, states, failures, stateWord])
  return (
    <div className={styles.part}>
      <QueryBoundary query={list} what={t('runnersWhat')}>
        <p className={styles.text}>
          <Link to={paths.runnersOfConfig(config)}>{t('toRunners')}</Link>
          {' · '}
          <Link to={paths.drift({ config })}>{t('toDrift')}</Link>
        </p>
        <ResourceTable<Runner, RunnerQuery['sort']>
          label={t('tabs.runners')}
          columns={columns}
          rowKey={agentOf}
          rows={data?.rows ?? []}
          total={data?.total}
          atLeast={data?.atLeast}
          unsent={data?.unsent}
          unreadable={data?.unreadable?.length}
          loading={list.isPending}
          order={view}
          onOrder={(order) => setView({ ...view, ...order })}
          empty={<Empty title={t('noRunners')}>{t('noRunnersBody')}</Empty>}
        />
      </QueryBoundary>
    </div>
  )
}

const initialView = { sort: 'hostname', order: 'ascend', page: 1, size: 50 } as const
const agentOf = ({ agent_id }: Runner) => agent_id
