import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import { query } from '../../api/query'
import { useScan, type ScanState } from '../../api/useScan'
import type { Config } from '../../contract/configs'
import { runners, type Runner, type RunnerPage } from '../../contract/runners'
import { paths } from '../../common/paths'
import { useLastPlanAt } from '../../common/plan/useLastPlanAt'
import { useOnTrue } from '../../lib/hooks/useOnTrue'
import { RunnerStateLabel, useRunnerStateWord } from '../../common/resources/RunnerStateLabel'
import { useAgentStates } from '../../common/resources/useAgentStates'
import { ScannedList } from '../../common/scan/ScannedList'
import { isUnread, useScanStatus } from '../../common/scan/useScanStatus'
import type { NamedTag } from '../../common/resources/useTagsByName'
import { Empty } from '../../ui/feedback/Empty'
import { markWidth } from '../../lib/table/columnLayout'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { usePagedRows } from '../../ui/table/pagedRows'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { agentsWithoutTags, type ConfigAgent } from './agentsWithoutTags'

interface Props {
  config: Config
  tags: NamedTag[]
  /** Whether some of the tags are still being read. */
  reading: boolean
}

/** The agents that run a config and have none of its tags, found by a scan of its runners. */
export function UntaggedRunners({
  config: { name, agent_ids: assignedIds },
  tags,
  reading,
}: Props) {
  const { t } = useTranslation(['configs', 'common'])
  const stateWord = useRunnerStateWord()
  const filter = { name, agents: true }
  const found = useScan('configAgents', runners.list, filter, {
    rowKey: ({ agent }) => agent,
    mapRow: toConfigAgent,
  })
  const firstPage = useQuery({
    ...query(runners.list, { query: { ...filter, page: 1, size: 20 } }),
    enabled: isUnread(found),
  })
  const scan = useScanStatus([
    { ...found, list: 'runners', countQuery: firstPage, sample: firstPage.data?.rows },
  ])
  // A plan may have changed who runs the config, so the runners are read once more, unless there are very many.
  const lastPlanAt = useLastPlanAt()
  const { result, running, error } = found
  const isStale = result !== null && !running && !error && result.takenAt < lastPlanAt
  useOnTrue(isStale && result.rows.length <= maxReread, found.start)
  const untagged = agentsWithoutTags(found.result?.rows ?? [], tags)
  const paged = usePagedRows(untagged ?? noAgents)
  const states = useAgentStates(paged.rows.map(agentOf))
  const columns = useMemo(
    (): Column<ConfigAgent>[] => [
      {
        key: 'agent',
        title: t('columns.agent'),
        kind: 'name',
        text: ({ agent, hostname }) => hostname || agent,
        cell: ({ agent, hostname }) => (
          <Link to={paths.agent(agent, 'runners')}>
            <MiddleEllipsis text={hostname || agent} />
          </Link>
        ),
      },
      {
        key: 'source',
        title: t('columns.source'),
        kind: 'text',
        text: ({ agent }) =>
          t(assignedIds?.includes(agent) ? 'assignments.direct' : 'assignments.unknown'),
      },
      {
        key: 'state',
        title: t('columns.runner'),
        main: true,
        kind: 'state',
        extra: markWidth,
        text: ({ agent, state }) => stateWord({ state, agentState: states.get(agent) }),
        cell: ({ agent, state }) => (
          <RunnerStateLabel state={state} agentState={states.get(agent)} />
        ),
      },
    ],
    [t, assignedIds, states, stateWord],
  )
  return (
    <ScannedList scan={scan} what={t('runnersWhat')} serverFiltered>
      {untagged === null ? (
        reading ? (
          <TableSkeleton label={t('common:loading')} />
        ) : (
          <Empty title={t('assignments.undecided')} />
        )
      ) : (
        <ResourceTable<ConfigAgent>
          label={t('assignments.untagged')}
          columns={columns}
          rowKey={agentOf}
          {...paged}
          loading={false}
          empty={<Empty title={t(noneFound(found.result))} />}
        />
      )}
    </ScannedList>
  )
}

/** What it means that no agent was found, which only a complete reading can tell. */
const noneFound = (scan: ScanState<ConfigAgent>['result']) => {
  if (!scan?.complete) return 'assignments.noneRead'
  return scan.rows.length === 0 ? 'noRunnersBody' : 'assignments.none'
}

/** rows that are read again unasked: a few requests */
const maxReread = 1_000

const noAgents: readonly ConfigAgent[] = []

const agentOf = ({ agent }: ConfigAgent) => agent

const toConfigAgent = ({ agent_id, state }: Runner, { agents }: RunnerPage): ConfigAgent => ({
  agent: agent_id,
  hostname: agents[agent_id]?.hostname ?? '',
  state,
})
